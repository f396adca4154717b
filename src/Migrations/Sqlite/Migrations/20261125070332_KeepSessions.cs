using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace PlacePartners.Migrations.Sqlite.Migrations
{
    /// <inheritdoc />
    public partial class KeepSessions : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.AddColumn<long>(
                name: "SuspendedAt",
                table: "access_accounts",
                type: "INTEGER",
                nullable: true
            );

            migrationBuilder.CreateTable(
                name: "access_email_changes",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "TEXT", nullable: false),
                    AccountId = table.Column<Guid>(type: "TEXT", nullable: false),
                    RequestedAt = table.Column<long>(type: "INTEGER", nullable: false),
                    MadeAt = table.Column<long>(type: "INTEGER", nullable: true),
                    UndoneAt = table.Column<long>(type: "INTEGER", nullable: true),
                    From = table.Column<string>(type: "TEXT", maxLength: 400, nullable: false),
                    To = table.Column<string>(type: "TEXT", maxLength: 400, nullable: false),
                    ProofHash = table.Column<string>(type: "TEXT", maxLength: 400, nullable: false),
                    UndoHash = table.Column<string>(type: "TEXT", maxLength: 400, nullable: false),
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_access_email_changes", x => x.Id);
                }
            );

            migrationBuilder.CreateTable(
                name: "access_sessions",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "TEXT", nullable: false),
                    AccountId = table.Column<Guid>(type: "TEXT", nullable: false),
                    Device = table.Column<string>(type: "TEXT", maxLength: 400, nullable: false),
                    StartedAt = table.Column<long>(type: "INTEGER", nullable: false),
                    LastSeenAt = table.Column<long>(type: "INTEGER", nullable: false),
                    EndedAt = table.Column<long>(type: "INTEGER", nullable: true),
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_access_sessions", x => x.Id);
                }
            );

            migrationBuilder.CreateIndex(
                name: "IX_access_email_changes_AccountId",
                table: "access_email_changes",
                column: "AccountId"
            );

            migrationBuilder.CreateIndex(
                name: "IX_access_email_changes_ProofHash",
                table: "access_email_changes",
                column: "ProofHash",
                unique: true
            );

            migrationBuilder.CreateIndex(
                name: "IX_access_email_changes_UndoHash",
                table: "access_email_changes",
                column: "UndoHash",
                unique: true
            );

            migrationBuilder.CreateIndex(
                name: "IX_access_sessions_AccountId_StartedAt",
                table: "access_sessions",
                columns: new[] { "AccountId", "StartedAt" }
            );
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropTable(name: "access_email_changes");

            migrationBuilder.DropTable(name: "access_sessions");

            migrationBuilder.DropColumn(name: "SuspendedAt", table: "access_accounts");
        }
    }
}

using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace PlacePartners.Migrations.Sqlite.Migrations
{
    /// <inheritdoc />
    public partial class AddSecondSteps : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.AddColumn<string>(
                name: "SecondStepRoles",
                table: "partnerships_partnerships",
                type: "TEXT",
                maxLength: 400,
                nullable: false,
                defaultValue: "[]"
            );

            migrationBuilder.AddColumn<long>(
                name: "LastCodeStep",
                table: "access_accounts",
                type: "INTEGER",
                nullable: false,
                defaultValue: 0L
            );

            migrationBuilder.CreateTable(
                name: "access_account_passkeys",
                columns: table => new
                {
                    CredentialId = table.Column<byte[]>(type: "BLOB", maxLength: 900, nullable: false),
                    UserId = table.Column<Guid>(type: "TEXT", nullable: false),
                    Data = table.Column<string>(type: "TEXT", nullable: false),
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_access_account_passkeys", x => x.CredentialId);
                }
            );

            migrationBuilder.CreateIndex(
                name: "IX_access_account_passkeys_UserId",
                table: "access_account_passkeys",
                column: "UserId"
            );
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropTable(name: "access_account_passkeys");

            migrationBuilder.DropColumn(name: "SecondStepRoles", table: "partnerships_partnerships");

            migrationBuilder.DropColumn(name: "LastCodeStep", table: "access_accounts");
        }
    }
}

using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace PlacePartners.Migrations.Postgres.Migrations
{
    /// <inheritdoc />
    public partial class SealAuditTrails : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.AddColumn<string>(
                name: "Device",
                table: "platform_host_audit_entries",
                type: "character varying(400)",
                maxLength: 400,
                nullable: false,
                defaultValue: ""
            );

            migrationBuilder.AddColumn<string>(
                name: "Mac",
                table: "platform_host_audit_entries",
                type: "character varying(400)",
                maxLength: 400,
                nullable: false,
                defaultValue: ""
            );

            migrationBuilder.AddColumn<string>(
                name: "Network",
                table: "platform_host_audit_entries",
                type: "character varying(400)",
                maxLength: 400,
                nullable: false,
                defaultValue: ""
            );

            migrationBuilder.AddColumn<int>(
                name: "Rows",
                table: "platform_host_audit_entries",
                type: "integer",
                nullable: true
            );

            migrationBuilder.AddColumn<string>(
                name: "Shown",
                table: "platform_host_audit_entries",
                type: "text",
                maxLength: -1,
                nullable: true
            );

            migrationBuilder.AddColumn<string>(
                name: "Sought",
                table: "platform_host_audit_entries",
                type: "text",
                maxLength: -1,
                nullable: true
            );

            migrationBuilder.AddColumn<string>(
                name: "Device",
                table: "platform_audit_entries",
                type: "character varying(400)",
                maxLength: 400,
                nullable: false,
                defaultValue: ""
            );

            migrationBuilder.AddColumn<string>(
                name: "Mac",
                table: "platform_audit_entries",
                type: "character varying(400)",
                maxLength: 400,
                nullable: false,
                defaultValue: ""
            );

            migrationBuilder.AddColumn<string>(
                name: "Network",
                table: "platform_audit_entries",
                type: "character varying(400)",
                maxLength: 400,
                nullable: false,
                defaultValue: ""
            );

            migrationBuilder.AddColumn<string>(
                name: "Roles",
                table: "platform_audit_entries",
                type: "character varying(400)",
                maxLength: 400,
                nullable: false,
                defaultValue: ""
            );

            migrationBuilder.AddColumn<int>(
                name: "Rows",
                table: "platform_audit_entries",
                type: "integer",
                nullable: true
            );

            migrationBuilder.AddColumn<string>(
                name: "Shown",
                table: "platform_audit_entries",
                type: "text",
                maxLength: -1,
                nullable: true
            );

            migrationBuilder.AddColumn<string>(
                name: "Sought",
                table: "platform_audit_entries",
                type: "text",
                maxLength: -1,
                nullable: true
            );

            migrationBuilder.CreateTable(
                name: "platform_audit_seals",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "uuid", nullable: false),
                    Number = table.Column<long>(type: "bigint", nullable: false),
                    EntryId = table.Column<Guid>(type: "uuid", nullable: false),
                    Previous = table.Column<string>(type: "character varying(400)", maxLength: 400, nullable: false),
                    Hash = table.Column<string>(type: "character varying(400)", maxLength: 400, nullable: false),
                    TenantId = table.Column<Guid>(type: "uuid", nullable: false),
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_platform_audit_seals", x => x.Id);
                }
            );

            migrationBuilder.CreateTable(
                name: "platform_host_audit_seals",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "uuid", nullable: false),
                    Number = table.Column<long>(type: "bigint", nullable: false),
                    EntryId = table.Column<Guid>(type: "uuid", nullable: false),
                    Previous = table.Column<string>(type: "character varying(400)", maxLength: 400, nullable: false),
                    Hash = table.Column<string>(type: "character varying(400)", maxLength: 400, nullable: false),
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_platform_host_audit_seals", x => x.Id);
                }
            );

            migrationBuilder.CreateIndex(
                name: "IX_platform_audit_seals_TenantId_EntryId",
                table: "platform_audit_seals",
                columns: new[] { "TenantId", "EntryId" },
                unique: true
            );

            migrationBuilder.CreateIndex(
                name: "IX_platform_audit_seals_TenantId_Number",
                table: "platform_audit_seals",
                columns: new[] { "TenantId", "Number" },
                unique: true
            );

            migrationBuilder.CreateIndex(
                name: "IX_platform_host_audit_seals_EntryId",
                table: "platform_host_audit_seals",
                column: "EntryId",
                unique: true
            );

            migrationBuilder.CreateIndex(
                name: "IX_platform_host_audit_seals_Number",
                table: "platform_host_audit_seals",
                column: "Number",
                unique: true
            );
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropTable(name: "platform_audit_seals");

            migrationBuilder.DropTable(name: "platform_host_audit_seals");

            migrationBuilder.DropColumn(name: "Device", table: "platform_host_audit_entries");

            migrationBuilder.DropColumn(name: "Mac", table: "platform_host_audit_entries");

            migrationBuilder.DropColumn(name: "Network", table: "platform_host_audit_entries");

            migrationBuilder.DropColumn(name: "Rows", table: "platform_host_audit_entries");

            migrationBuilder.DropColumn(name: "Shown", table: "platform_host_audit_entries");

            migrationBuilder.DropColumn(name: "Sought", table: "platform_host_audit_entries");

            migrationBuilder.DropColumn(name: "Device", table: "platform_audit_entries");

            migrationBuilder.DropColumn(name: "Mac", table: "platform_audit_entries");

            migrationBuilder.DropColumn(name: "Network", table: "platform_audit_entries");

            migrationBuilder.DropColumn(name: "Roles", table: "platform_audit_entries");

            migrationBuilder.DropColumn(name: "Rows", table: "platform_audit_entries");

            migrationBuilder.DropColumn(name: "Shown", table: "platform_audit_entries");

            migrationBuilder.DropColumn(name: "Sought", table: "platform_audit_entries");
        }
    }
}

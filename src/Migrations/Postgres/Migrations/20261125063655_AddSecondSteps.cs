using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace PlacePartners.Migrations.Postgres.Migrations
{
    /// <inheritdoc />
    public partial class AddSecondSteps : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.AddColumn<string[]>(
                name: "SecondStepRoles",
                table: "partnerships_partnerships",
                type: "text[]",
                maxLength: 400,
                nullable: false,
                defaultValue: new string[0]
            );

            migrationBuilder.AddColumn<long>(
                name: "LastCodeStep",
                table: "access_accounts",
                type: "bigint",
                nullable: false,
                defaultValue: 0L
            );

            migrationBuilder.AlterColumn<string>(
                name: "Value",
                table: "access_account_tokens",
                type: "character varying(2000)",
                maxLength: 2000,
                nullable: true,
                oldClrType: typeof(string),
                oldType: "character varying(400)",
                oldMaxLength: 400,
                oldNullable: true
            );

            migrationBuilder.CreateTable(
                name: "access_account_passkeys",
                columns: table => new
                {
                    CredentialId = table.Column<byte[]>(type: "bytea", maxLength: 900, nullable: false),
                    UserId = table.Column<Guid>(type: "uuid", nullable: false),
                    Data = table.Column<string>(type: "jsonb", nullable: false),
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

            migrationBuilder.AlterColumn<string>(
                name: "Value",
                table: "access_account_tokens",
                type: "character varying(400)",
                maxLength: 400,
                nullable: true,
                oldClrType: typeof(string),
                oldType: "character varying(2000)",
                oldMaxLength: 2000,
                oldNullable: true
            );
        }
    }
}

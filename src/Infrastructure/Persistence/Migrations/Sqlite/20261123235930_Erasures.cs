using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace WeChatUnion.Infrastructure.Persistence.Migrations.Sqlite
{
    /// <inheritdoc />
    public partial class Erasures : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropIndex(
                name: "ux_cards_consents_person_version",
                table: "cards_consents");

            migrationBuilder.AddColumn<long>(
                name: "withdrawn_at",
                table: "cards_consents",
                type: "INTEGER",
                nullable: true);

            migrationBuilder.CreateTable(
                name: "fans_pending_erasures",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "TEXT", nullable: false),
                    app_id = table.Column<string>(type: "TEXT", unicode: false, maxLength: 32, nullable: false),
                    open_id = table.Column<string>(type: "TEXT", unicode: false, maxLength: 64, nullable: false),
                    kinds = table.Column<int>(type: "INTEGER", nullable: false),
                    tombstone = table.Column<string>(type: "TEXT", unicode: false, maxLength: 64, nullable: true),
                    due_at = table.Column<long>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_fans_pending_erasures", x => x.id);
                });

            migrationBuilder.CreateIndex(
                name: "ux_cards_consents_person_version",
                table: "cards_consents",
                columns: new[] { "person_id", "text_version" },
                unique: true,
                filter: "withdrawn_at IS NULL");

            migrationBuilder.CreateIndex(
                name: "ix_fans_pending_erasures_due",
                table: "fans_pending_erasures",
                column: "due_at");
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropTable(
                name: "fans_pending_erasures");

            migrationBuilder.DropIndex(
                name: "ux_cards_consents_person_version",
                table: "cards_consents");

            migrationBuilder.DropColumn(
                name: "withdrawn_at",
                table: "cards_consents");

            migrationBuilder.CreateIndex(
                name: "ux_cards_consents_person_version",
                table: "cards_consents",
                columns: new[] { "person_id", "text_version" },
                unique: true);
        }
    }
}

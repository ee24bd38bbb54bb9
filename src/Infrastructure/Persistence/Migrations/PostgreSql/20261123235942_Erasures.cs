using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace WeChatUnion.Infrastructure.Persistence.Migrations.PostgreSql
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

            migrationBuilder.AddColumn<DateTimeOffset>(
                name: "withdrawn_at",
                table: "cards_consents",
                type: "timestamp with time zone",
                nullable: true);

            migrationBuilder.CreateTable(
                name: "fans_pending_erasures",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    app_id = table.Column<string>(type: "character varying(32)", unicode: false, maxLength: 32, nullable: false),
                    open_id = table.Column<string>(type: "character varying(64)", unicode: false, maxLength: 64, nullable: false),
                    kinds = table.Column<int>(type: "integer", nullable: false),
                    tombstone = table.Column<string>(type: "character varying(64)", unicode: false, maxLength: 64, nullable: true),
                    due_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false)
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

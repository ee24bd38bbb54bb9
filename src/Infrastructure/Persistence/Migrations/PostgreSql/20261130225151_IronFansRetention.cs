using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace WeChatUnion.Infrastructure.Persistence.Migrations.PostgreSql
{
    /// <inheritdoc />
    public partial class IronFansRetention : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.AddColumn<DateTimeOffset>(
                name: "held_at",
                table: "ironfans_months",
                type: "timestamp with time zone",
                nullable: true);

            migrationBuilder.CreateTable(
                name: "ironfans_archive_chunks",
                columns: table => new
                {
                    month = table.Column<int>(type: "integer", nullable: false),
                    number = table.Column<int>(type: "integer", nullable: false),
                    first_person = table.Column<Guid>(type: "uuid", nullable: false),
                    last_person = table.Column<Guid>(type: "uuid", nullable: false),
                    digest = table.Column<string>(type: "character varying(64)", unicode: false, maxLength: 64, nullable: false),
                    packed = table.Column<byte[]>(type: "bytea", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_ironfans_archive_chunks", x => new { x.month, x.number });
                });

            migrationBuilder.CreateTable(
                name: "ironfans_archive_leavers",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    person_id = table.Column<Guid>(type: "uuid", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_ironfans_archive_leavers", x => x.id);
                });

            migrationBuilder.CreateTable(
                name: "ironfans_archives",
                columns: table => new
                {
                    month = table.Column<int>(type: "integer", nullable: false),
                    version = table.Column<int>(type: "integer", nullable: false),
                    chunks = table.Column<int>(type: "integer", nullable: false),
                    rows = table.Column<long>(type: "bigint", nullable: false),
                    digest = table.Column<string>(type: "character varying(64)", unicode: false, maxLength: 64, nullable: false),
                    written_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false),
                    cleared_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_ironfans_archives", x => x.month);
                });

            migrationBuilder.CreateTable(
                name: "ironfans_purges",
                columns: table => new
                {
                    month = table.Column<int>(type: "integer", nullable: false),
                    up_to = table.Column<byte[]>(type: "bytea", maxLength: 32, nullable: true),
                    gone = table.Column<long>(type: "bigint", nullable: false),
                    finished_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_ironfans_purges", x => x.month);
                });

            migrationBuilder.CreateIndex(
                name: "ix_ironfans_archive_leavers_person",
                table: "ironfans_archive_leavers",
                column: "person_id");
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropTable(
                name: "ironfans_archive_chunks");

            migrationBuilder.DropTable(
                name: "ironfans_archive_leavers");

            migrationBuilder.DropTable(
                name: "ironfans_archives");

            migrationBuilder.DropTable(
                name: "ironfans_purges");

            migrationBuilder.DropColumn(
                name: "held_at",
                table: "ironfans_months");
        }
    }
}

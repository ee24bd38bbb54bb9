using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace WeChatUnion.Infrastructure.Persistence.Migrations.SqlServer
{
    /// <inheritdoc />
    public partial class IronFansKept : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.AddColumn<string>(
                name: "article_draft",
                table: "ironfans_months",
                type: "varchar(128)",
                unicode: false,
                maxLength: 128,
                nullable: true);

            migrationBuilder.AddColumn<int>(
                name: "article_tries",
                table: "ironfans_months",
                type: "int",
                nullable: false,
                defaultValue: 0);

            migrationBuilder.AddColumn<DateTimeOffset>(
                name: "held_at",
                table: "ironfans_months",
                type: "datetimeoffset",
                nullable: true);

            migrationBuilder.AddColumn<DateTimeOffset>(
                name: "rewarded_at",
                table: "ironfans_months",
                type: "datetimeoffset",
                nullable: true);

            migrationBuilder.CreateTable(
                name: "ironfans_archive_chunks",
                columns: table => new
                {
                    month = table.Column<int>(type: "int", nullable: false),
                    number = table.Column<int>(type: "int", nullable: false),
                    first_person = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    last_person = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    digest = table.Column<string>(type: "varchar(64)", unicode: false, maxLength: 64, nullable: false),
                    packed = table.Column<byte[]>(type: "varbinary(max)", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_ironfans_archive_chunks", x => new { x.month, x.number });
                });

            migrationBuilder.CreateTable(
                name: "ironfans_archive_leavers",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    person_id = table.Column<Guid>(type: "uniqueidentifier", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_ironfans_archive_leavers", x => x.id)
                        .Annotation("SqlServer:Clustered", false);
                });

            migrationBuilder.CreateTable(
                name: "ironfans_archives",
                columns: table => new
                {
                    month = table.Column<int>(type: "int", nullable: false),
                    version = table.Column<int>(type: "int", nullable: false),
                    chunks = table.Column<int>(type: "int", nullable: false),
                    rows = table.Column<long>(type: "bigint", nullable: false),
                    digest = table.Column<string>(type: "varchar(64)", unicode: false, maxLength: 64, nullable: false),
                    written_at = table.Column<DateTimeOffset>(type: "datetimeoffset", nullable: false),
                    cleared_at = table.Column<DateTimeOffset>(type: "datetimeoffset", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_ironfans_archives", x => x.month);
                });

            migrationBuilder.CreateTable(
                name: "ironfans_day_totals",
                columns: table => new
                {
                    day = table.Column<int>(type: "int", nullable: false),
                    active = table.Column<int>(type: "int", nullable: false),
                    came = table.Column<int>(type: "int", nullable: false),
                    left = table.Column<int>(type: "int", nullable: false),
                    month_fans = table.Column<int>(type: "int", nullable: false),
                    counted_at = table.Column<DateTimeOffset>(type: "datetimeoffset", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_ironfans_day_totals", x => x.day);
                });

            migrationBuilder.CreateTable(
                name: "ironfans_hour_totals",
                columns: table => new
                {
                    day = table.Column<int>(type: "int", nullable: false),
                    hour = table.Column<int>(type: "int", nullable: false),
                    kind = table.Column<short>(type: "smallint", nullable: false),
                    count = table.Column<int>(type: "int", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_ironfans_hour_totals", x => new { x.day, x.hour, x.kind });
                });

            migrationBuilder.CreateTable(
                name: "ironfans_purges",
                columns: table => new
                {
                    month = table.Column<int>(type: "int", nullable: false),
                    up_to = table.Column<byte[]>(type: "varbinary(32)", maxLength: 32, nullable: true),
                    gone = table.Column<long>(type: "bigint", nullable: false),
                    finished_at = table.Column<DateTimeOffset>(type: "datetimeoffset", nullable: true)
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
                name: "ironfans_day_totals");

            migrationBuilder.DropTable(
                name: "ironfans_hour_totals");

            migrationBuilder.DropTable(
                name: "ironfans_purges");

            migrationBuilder.DropColumn(
                name: "article_draft",
                table: "ironfans_months");

            migrationBuilder.DropColumn(
                name: "article_tries",
                table: "ironfans_months");

            migrationBuilder.DropColumn(
                name: "held_at",
                table: "ironfans_months");

            migrationBuilder.DropColumn(
                name: "rewarded_at",
                table: "ironfans_months");
        }
    }
}

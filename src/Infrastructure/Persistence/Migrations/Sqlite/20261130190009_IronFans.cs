using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

#pragma warning disable CA1814 // Prefer jagged arrays over multidimensional

namespace WeChatUnion.Infrastructure.Persistence.Migrations.Sqlite
{
    /// <inheritdoc />
    public partial class IronFans : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.CreateTable(
                name: "ironfans_articles",
                columns: table => new
                {
                    app_id = table.Column<string>(type: "TEXT", unicode: false, maxLength: 32, nullable: false),
                    articles_id = table.Column<long>(type: "INTEGER", nullable: false),
                    place = table.Column<int>(type: "INTEGER", nullable: false),
                    out_at = table.Column<long>(type: "INTEGER", nullable: false),
                    read_up_to = table.Column<int>(type: "INTEGER", nullable: false),
                    next_at = table.Column<long>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_ironfans_articles", x => new { x.app_id, x.articles_id, x.place });
                });

            migrationBuilder.CreateTable(
                name: "ironfans_days",
                columns: table => new
                {
                    person_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    day = table.Column<int>(type: "INTEGER", nullable: false),
                    kind = table.Column<short>(type: "INTEGER", nullable: false),
                    times = table.Column<int>(type: "INTEGER", nullable: false),
                    points = table.Column<int>(type: "INTEGER", nullable: false),
                    gain = table.Column<int>(type: "INTEGER", nullable: false),
                    gained_at = table.Column<long>(type: "INTEGER", nullable: false),
                    last_minute = table.Column<int>(type: "INTEGER", nullable: false),
                    in_minute = table.Column<int>(type: "INTEGER", nullable: false),
                    skipped = table.Column<int>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_ironfans_days", x => new { x.person_id, x.day, x.kind });
                });

            migrationBuilder.CreateTable(
                name: "ironfans_interactions",
                columns: table => new
                {
                    cause = table.Column<byte[]>(type: "BLOB", maxLength: 32, nullable: false),
                    fan_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    kind = table.Column<short>(type: "INTEGER", nullable: false),
                    at = table.Column<long>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_ironfans_interactions", x => x.cause);
                });

            migrationBuilder.CreateTable(
                name: "ironfans_kind_rules",
                columns: table => new
                {
                    version = table.Column<int>(type: "INTEGER", nullable: false),
                    kind = table.Column<short>(type: "INTEGER", nullable: false),
                    steps = table.Column<string>(type: "TEXT", unicode: false, maxLength: 100, nullable: false),
                    month_points = table.Column<int>(type: "INTEGER", nullable: false),
                    is_quality = table.Column<bool>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_ironfans_kind_rules", x => new { x.version, x.kind });
                });

            migrationBuilder.CreateTable(
                name: "ironfans_rules",
                columns: table => new
                {
                    version = table.Column<int>(type: "INTEGER", nullable: false),
                    from_month = table.Column<int>(type: "INTEGER", nullable: false),
                    night_from = table.Column<int>(type: "INTEGER", nullable: false),
                    night_until = table.Column<int>(type: "INTEGER", nullable: false),
                    per_minute = table.Column<int>(type: "INTEGER", nullable: false),
                    per_night_minute = table.Column<int>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_ironfans_rules", x => x.version);
                });

            migrationBuilder.CreateTable(
                name: "ironfans_scores",
                columns: table => new
                {
                    month = table.Column<int>(type: "INTEGER", nullable: false),
                    person_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    score = table.Column<int>(type: "INTEGER", nullable: false),
                    active_days = table.Column<int>(type: "INTEGER", nullable: false),
                    quality = table.Column<int>(type: "INTEGER", nullable: false),
                    reached_at = table.Column<long>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_ironfans_scores", x => new { x.month, x.person_id });
                });

            migrationBuilder.InsertData(
                table: "ironfans_kind_rules",
                columns: new[] { "kind", "version", "is_quality", "month_points", "steps" },
                values: new object[,]
                {
                    { (short)1, 1, false, 100, "4,2,1" },
                    { (short)2, 1, false, 60, "2,1,1" },
                    { (short)3, 1, false, 60, "4,2" },
                    { (short)4, 1, false, 20, "20" },
                    { (short)5, 1, false, 30, "15" },
                    { (short)6, 1, false, 60, "3,2,1" },
                    { (short)7, 1, false, 40, "1,1,1" },
                    { (short)8, 1, false, 60, "3" },
                    { (short)9, 1, false, 80, "4,2,1" },
                    { (short)10, 1, true, 240, "12,6,3" }
                });

            migrationBuilder.InsertData(
                table: "ironfans_rules",
                columns: new[] { "version", "from_month", "night_from", "night_until", "per_minute", "per_night_minute" },
                values: new object[] { 1, 0, 0, 5, 6, 2 });
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropTable(
                name: "ironfans_articles");

            migrationBuilder.DropTable(
                name: "ironfans_days");

            migrationBuilder.DropTable(
                name: "ironfans_interactions");

            migrationBuilder.DropTable(
                name: "ironfans_kind_rules");

            migrationBuilder.DropTable(
                name: "ironfans_rules");

            migrationBuilder.DropTable(
                name: "ironfans_scores");
        }
    }
}

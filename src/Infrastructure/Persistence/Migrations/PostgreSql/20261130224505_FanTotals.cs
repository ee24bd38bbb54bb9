using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace WeChatUnion.Infrastructure.Persistence.Migrations.PostgreSql
{
    /// <inheritdoc />
    public partial class FanTotals : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.CreateTable(
                name: "ironfans_day_totals",
                columns: table => new
                {
                    day = table.Column<int>(type: "integer", nullable: false),
                    active = table.Column<int>(type: "integer", nullable: false),
                    came = table.Column<int>(type: "integer", nullable: false),
                    left = table.Column<int>(type: "integer", nullable: false),
                    month_fans = table.Column<int>(type: "integer", nullable: false),
                    counted_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_ironfans_day_totals", x => x.day);
                });

            migrationBuilder.CreateTable(
                name: "ironfans_hour_totals",
                columns: table => new
                {
                    day = table.Column<int>(type: "integer", nullable: false),
                    hour = table.Column<int>(type: "integer", nullable: false),
                    kind = table.Column<short>(type: "smallint", nullable: false),
                    count = table.Column<int>(type: "integer", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_ironfans_hour_totals", x => new { x.day, x.hour, x.kind });
                });

            migrationBuilder.CreateIndex(
                name: "ix_ironfans_interactions_at",
                table: "ironfans_interactions",
                column: "at");
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropTable(
                name: "ironfans_day_totals");

            migrationBuilder.DropTable(
                name: "ironfans_hour_totals");

            migrationBuilder.DropIndex(
                name: "ix_ironfans_interactions_at",
                table: "ironfans_interactions");
        }
    }
}

using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace WeChatUnion.Infrastructure.Persistence.Migrations.SqlServer
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

using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace WeChatUnion.Infrastructure.Persistence.Migrations.Sqlite
{
    /// <inheritdoc />
    public partial class CampaignConsole : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.CreateTable(
                name: "campaigns_series",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "TEXT", nullable: false),
                    template_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    kind = table.Column<string>(type: "TEXT", unicode: false, maxLength: 32, nullable: false),
                    title = table.Column<string>(type: "TEXT", maxLength: 40, nullable: false),
                    settings = table.Column<string>(type: "TEXT", nullable: false),
                    terms = table.Column<string>(type: "TEXT", nullable: false),
                    template_opens_at = table.Column<long>(type: "INTEGER", nullable: false),
                    template_closes_at = table.Column<long>(type: "INTEGER", nullable: false),
                    day = table.Column<int>(type: "INTEGER", nullable: false),
                    hour = table.Column<int>(type: "INTEGER", nullable: false),
                    hours = table.Column<int>(type: "INTEGER", nullable: false),
                    days_ahead = table.Column<int>(type: "INTEGER", nullable: false),
                    remind_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    maker_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    stopped_at = table.Column<long>(type: "INTEGER", nullable: true),
                    version = table.Column<int>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_campaigns_series", x => x.id);
                });

            migrationBuilder.CreateTable(
                name: "campaigns_series_drafts",
                columns: table => new
                {
                    series_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    month = table.Column<int>(type: "INTEGER", nullable: false),
                    campaign_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    made_at = table.Column<long>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_campaigns_series_drafts", x => new { x.series_id, x.month });
                });

            migrationBuilder.CreateIndex(
                name: "ix_lotteries_turns_time",
                table: "lotteries_turns",
                columns: new[] { "campaign_id", "at", "face" });

            migrationBuilder.CreateIndex(
                name: "ix_lotteries_entries_time",
                table: "lotteries_entries",
                columns: new[] { "campaign_id", "at", "face" });

            migrationBuilder.CreateIndex(
                name: "ix_campaigns_wins_prize",
                table: "campaigns_wins",
                columns: new[] { "campaign_id", "prize", "state" });
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropTable(
                name: "campaigns_series");

            migrationBuilder.DropTable(
                name: "campaigns_series_drafts");

            migrationBuilder.DropIndex(
                name: "ix_lotteries_turns_time",
                table: "lotteries_turns");

            migrationBuilder.DropIndex(
                name: "ix_lotteries_entries_time",
                table: "lotteries_entries");

            migrationBuilder.DropIndex(
                name: "ix_campaigns_wins_prize",
                table: "campaigns_wins");
        }
    }
}

using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace WeChatUnion.Infrastructure.Persistence.Migrations.PostgreSql
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
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    template_id = table.Column<Guid>(type: "uuid", nullable: false),
                    kind = table.Column<string>(type: "character varying(32)", unicode: false, maxLength: 32, nullable: false),
                    title = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: false),
                    settings = table.Column<string>(type: "text", nullable: false),
                    terms = table.Column<string>(type: "text", nullable: false),
                    template_opens_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false),
                    template_closes_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false),
                    day = table.Column<int>(type: "integer", nullable: false),
                    hour = table.Column<int>(type: "integer", nullable: false),
                    hours = table.Column<int>(type: "integer", nullable: false),
                    days_ahead = table.Column<int>(type: "integer", nullable: false),
                    remind_id = table.Column<Guid>(type: "uuid", nullable: false),
                    maker_id = table.Column<Guid>(type: "uuid", nullable: false),
                    stopped_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: true),
                    version = table.Column<int>(type: "integer", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_campaigns_series", x => x.id);
                });

            migrationBuilder.CreateTable(
                name: "campaigns_series_drafts",
                columns: table => new
                {
                    series_id = table.Column<Guid>(type: "uuid", nullable: false),
                    month = table.Column<int>(type: "integer", nullable: false),
                    campaign_id = table.Column<Guid>(type: "uuid", nullable: false),
                    made_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false)
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

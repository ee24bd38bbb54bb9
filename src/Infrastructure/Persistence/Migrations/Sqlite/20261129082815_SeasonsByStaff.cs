using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace WeChatUnion.Infrastructure.Persistence.Migrations.Sqlite
{
    /// <inheritdoc />
    public partial class SeasonsByStaff : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.AddColumn<int>(
                name: "turn",
                table: "subsidies_seasons",
                type: "INTEGER",
                nullable: true);

            migrationBuilder.CreateTable(
                name: "subsidies_trials",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "TEXT", nullable: false),
                    season_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    digest = table.Column<string>(type: "TEXT", unicode: false, maxLength: 64, nullable: false),
                    against = table.Column<Guid>(type: "TEXT", nullable: false),
                    by = table.Column<Guid>(type: "TEXT", nullable: false),
                    at = table.Column<long>(type: "INTEGER", nullable: false),
                    result = table.Column<string>(type: "TEXT", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_subsidies_trials", x => x.id);
                });

            migrationBuilder.CreateIndex(
                name: "ux_subsidies_seasons_turn",
                table: "subsidies_seasons",
                column: "turn",
                unique: true,
                filter: "turn IS NOT NULL");

            migrationBuilder.CreateIndex(
                name: "ix_subsidies_trials_season",
                table: "subsidies_trials",
                columns: new[] { "season_id", "at" });
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropTable(
                name: "subsidies_trials");

            migrationBuilder.DropIndex(
                name: "ux_subsidies_seasons_turn",
                table: "subsidies_seasons");

            migrationBuilder.DropColumn(
                name: "turn",
                table: "subsidies_seasons");
        }
    }
}

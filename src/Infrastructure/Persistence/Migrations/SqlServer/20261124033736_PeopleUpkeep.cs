using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace WeChatUnion.Infrastructure.Persistence.Migrations.SqlServer
{
    /// <inheritdoc />
    public partial class PeopleUpkeep : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.AddColumn<string>(
                name: "digest",
                table: "moderation_checks",
                type: "varchar(64)",
                unicode: false,
                maxLength: 64,
                nullable: true);

            migrationBuilder.CreateTable(
                name: "fans_follower_rounds",
                columns: table => new
                {
                    app_id = table.Column<string>(type: "varchar(32)", unicode: false, maxLength: 32, nullable: false),
                    last_fan_id = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    next_at = table.Column<DateTimeOffset>(type: "datetimeoffset", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_fans_follower_rounds", x => x.app_id);
                });

            migrationBuilder.CreateIndex(
                name: "ix_moderation_checks_asked",
                table: "moderation_checks",
                column: "asked_at");

            migrationBuilder.CreateIndex(
                name: "ix_moderation_checks_author",
                table: "moderation_checks",
                columns: new[] { "app_id", "open_id" });

            migrationBuilder.CreateIndex(
                name: "ix_fans_fans_union_id",
                table: "fans_fans",
                column: "union_id",
                filter: "union_id IS NOT NULL");
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropTable(
                name: "fans_follower_rounds");

            migrationBuilder.DropIndex(
                name: "ix_moderation_checks_asked",
                table: "moderation_checks");

            migrationBuilder.DropIndex(
                name: "ix_moderation_checks_author",
                table: "moderation_checks");

            migrationBuilder.DropIndex(
                name: "ix_fans_fans_union_id",
                table: "fans_fans");

            migrationBuilder.DropColumn(
                name: "digest",
                table: "moderation_checks");
        }
    }
}

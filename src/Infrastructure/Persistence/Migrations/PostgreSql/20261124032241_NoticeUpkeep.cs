using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace WeChatUnion.Infrastructure.Persistence.Migrations.PostgreSql
{
    /// <inheritdoc />
    public partial class NoticeUpkeep : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropIndex(
                name: "ix_notifications_outbox_due",
                table: "notifications_outbox");

            migrationBuilder.AddColumn<DateTimeOffset>(
                name: "acted_at",
                table: "notifications_windows",
                type: "timestamp with time zone",
                nullable: false,
                defaultValue: new DateTimeOffset(new DateTime(1, 1, 1, 0, 0, 0, 0, DateTimeKind.Unspecified), new TimeSpan(0, 0, 0, 0, 0)));

            migrationBuilder.AddColumn<int>(
                name: "lane",
                table: "notifications_outbox",
                type: "integer",
                nullable: false,
                defaultValue: 0);

            migrationBuilder.CreateIndex(
                name: "ix_notifications_subscriptions_spent_for",
                table: "notifications_subscriptions",
                column: "spent_for",
                filter: "spent_for IS NOT NULL");

            migrationBuilder.CreateIndex(
                name: "ix_notifications_outbox_due",
                table: "notifications_outbox",
                columns: new[] { "lane", "due_at" },
                filter: "state = 0");
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropIndex(
                name: "ix_notifications_subscriptions_spent_for",
                table: "notifications_subscriptions");

            migrationBuilder.DropIndex(
                name: "ix_notifications_outbox_due",
                table: "notifications_outbox");

            migrationBuilder.DropColumn(
                name: "acted_at",
                table: "notifications_windows");

            migrationBuilder.DropColumn(
                name: "lane",
                table: "notifications_outbox");

            migrationBuilder.CreateIndex(
                name: "ix_notifications_outbox_due",
                table: "notifications_outbox",
                column: "due_at",
                filter: "state = 0");
        }
    }
}

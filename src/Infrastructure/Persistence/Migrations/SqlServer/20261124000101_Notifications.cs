using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace WeChatUnion.Infrastructure.Persistence.Migrations.SqlServer
{
    /// <inheritdoc />
    public partial class Notifications : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropIndex(
                name: "ix_notifications_outbox_due",
                table: "notifications_outbox");

            migrationBuilder.CreateIndex(
                name: "ix_notifications_outbox_due",
                table: "notifications_outbox",
                column: "due_at",
                filter: "state = 0");

            migrationBuilder.DropColumn(
                name: "lease_until",
                table: "notifications_outbox");

            migrationBuilder.AlterColumn<string>(
                name: "last_error",
                table: "notifications_outbox",
                type: "nvarchar(300)",
                maxLength: 300,
                nullable: true,
                oldClrType: typeof(string),
                oldType: "nvarchar(200)",
                oldMaxLength: 200,
                oldNullable: true);

            migrationBuilder.AddColumn<int>(
                name: "channel",
                table: "notifications_outbox",
                type: "int",
                nullable: true);

            migrationBuilder.AddColumn<long>(
                name: "claim",
                table: "notifications_outbox",
                type: "bigint",
                nullable: false,
                defaultValue: 0L);

            migrationBuilder.AddColumn<DateTimeOffset>(
                name: "expires_at",
                table: "notifications_outbox",
                type: "datetimeoffset",
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "message_id",
                table: "notifications_outbox",
                type: "varchar(64)",
                unicode: false,
                maxLength: 64,
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "other_app_id",
                table: "notifications_outbox",
                type: "varchar(32)",
                unicode: false,
                maxLength: 32,
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "other_open_id",
                table: "notifications_outbox",
                type: "varchar(64)",
                unicode: false,
                maxLength: 64,
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "reason",
                table: "notifications_outbox",
                type: "nvarchar(300)",
                maxLength: 300,
                nullable: true);

            migrationBuilder.AddColumn<int>(
                name: "refused",
                table: "notifications_outbox",
                type: "int",
                nullable: false,
                defaultValue: 0);

            migrationBuilder.AddColumn<string>(
                name: "sent_by",
                table: "notifications_outbox",
                type: "varchar(32)",
                unicode: false,
                maxLength: 32,
                nullable: true);

            migrationBuilder.CreateTable(
                name: "notifications_receipts",
                columns: table => new
                {
                    id = table.Column<long>(type: "bigint", nullable: false)
                        .Annotation("SqlServer:Identity", "1, 1"),
                    app_id = table.Column<string>(type: "varchar(32)", unicode: false, maxLength: 32, nullable: false),
                    message_id = table.Column<string>(type: "varchar(64)", unicode: false, maxLength: 64, nullable: false),
                    failure = table.Column<string>(type: "nvarchar(100)", maxLength: 100, nullable: true),
                    received_at = table.Column<DateTimeOffset>(type: "datetimeoffset", nullable: false),
                    due_at = table.Column<DateTimeOffset>(type: "datetimeoffset", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_notifications_receipts", x => x.id);
                });

            migrationBuilder.CreateTable(
                name: "notifications_subscriptions",
                columns: table => new
                {
                    id = table.Column<long>(type: "bigint", nullable: false)
                        .Annotation("SqlServer:Identity", "1, 1"),
                    app_id = table.Column<string>(type: "varchar(32)", unicode: false, maxLength: 32, nullable: false),
                    open_id = table.Column<string>(type: "varchar(64)", unicode: false, maxLength: 64, nullable: false),
                    template_id = table.Column<string>(type: "varchar(64)", unicode: false, maxLength: 64, nullable: false),
                    standing = table.Column<int>(type: "int", nullable: false),
                    event_key = table.Column<string>(type: "varchar(96)", unicode: false, maxLength: 96, nullable: false),
                    given_at = table.Column<DateTimeOffset>(type: "datetimeoffset", nullable: false),
                    ended = table.Column<int>(type: "int", nullable: false),
                    ended_at = table.Column<DateTimeOffset>(type: "datetimeoffset", nullable: true),
                    spent_for = table.Column<long>(type: "bigint", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_notifications_subscriptions", x => x.id);
                });

            migrationBuilder.CreateTable(
                name: "notifications_windows",
                columns: table => new
                {
                    app_id = table.Column<string>(type: "varchar(32)", unicode: false, maxLength: 32, nullable: false),
                    open_id = table.Column<string>(type: "varchar(64)", unicode: false, maxLength: 64, nullable: false),
                    remaining = table.Column<int>(type: "int", nullable: false),
                    open_until = table.Column<DateTimeOffset>(type: "datetimeoffset", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_notifications_windows", x => new { x.app_id, x.open_id });
                });

            migrationBuilder.CreateIndex(
                name: "ix_notifications_outbox_given_up",
                table: "notifications_outbox",
                column: "id",
                filter: "state = 2");

            migrationBuilder.CreateIndex(
                name: "ix_notifications_outbox_message_id",
                table: "notifications_outbox",
                columns: new[] { "sent_by", "message_id" },
                filter: "message_id IS NOT NULL");

            migrationBuilder.CreateIndex(
                name: "ix_notifications_outbox_parked",
                table: "notifications_outbox",
                columns: new[] { "app_id", "open_id" },
                filter: "state = 3");

            migrationBuilder.CreateIndex(
                name: "ix_notifications_outbox_parked_expiry",
                table: "notifications_outbox",
                column: "expires_at",
                filter: "state = 3");

            migrationBuilder.CreateIndex(
                name: "ix_notifications_outbox_parked_other",
                table: "notifications_outbox",
                columns: new[] { "other_app_id", "other_open_id" },
                filter: "state = 3");

            migrationBuilder.CreateIndex(
                name: "ix_notifications_receipts_due",
                table: "notifications_receipts",
                columns: new[] { "due_at", "id" });

            migrationBuilder.CreateIndex(
                name: "ix_notifications_subscriptions_standing",
                table: "notifications_subscriptions",
                columns: new[] { "app_id", "open_id", "template_id" },
                filter: "ended = 0");

            migrationBuilder.CreateIndex(
                name: "ux_notifications_subscriptions_event_key",
                table: "notifications_subscriptions",
                column: "event_key",
                unique: true);
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropIndex(
                name: "ix_notifications_outbox_due",
                table: "notifications_outbox");

            migrationBuilder.CreateIndex(
                name: "ix_notifications_outbox_due",
                table: "notifications_outbox",
                columns: new[] { "due_at", "id" },
                filter: "state = 0");

            migrationBuilder.DropTable(
                name: "notifications_receipts");

            migrationBuilder.DropTable(
                name: "notifications_subscriptions");

            migrationBuilder.DropTable(
                name: "notifications_windows");

            migrationBuilder.DropIndex(
                name: "ix_notifications_outbox_given_up",
                table: "notifications_outbox");

            migrationBuilder.DropIndex(
                name: "ix_notifications_outbox_message_id",
                table: "notifications_outbox");

            migrationBuilder.DropIndex(
                name: "ix_notifications_outbox_parked",
                table: "notifications_outbox");

            migrationBuilder.DropIndex(
                name: "ix_notifications_outbox_parked_expiry",
                table: "notifications_outbox");

            migrationBuilder.DropIndex(
                name: "ix_notifications_outbox_parked_other",
                table: "notifications_outbox");

            migrationBuilder.DropColumn(
                name: "channel",
                table: "notifications_outbox");

            migrationBuilder.DropColumn(
                name: "claim",
                table: "notifications_outbox");

            migrationBuilder.DropColumn(
                name: "expires_at",
                table: "notifications_outbox");

            migrationBuilder.DropColumn(
                name: "message_id",
                table: "notifications_outbox");

            migrationBuilder.DropColumn(
                name: "other_app_id",
                table: "notifications_outbox");

            migrationBuilder.DropColumn(
                name: "other_open_id",
                table: "notifications_outbox");

            migrationBuilder.DropColumn(
                name: "reason",
                table: "notifications_outbox");

            migrationBuilder.DropColumn(
                name: "refused",
                table: "notifications_outbox");

            migrationBuilder.DropColumn(
                name: "sent_by",
                table: "notifications_outbox");

            migrationBuilder.AlterColumn<string>(
                name: "last_error",
                table: "notifications_outbox",
                type: "nvarchar(200)",
                maxLength: 200,
                nullable: true,
                oldClrType: typeof(string),
                oldType: "nvarchar(300)",
                oldMaxLength: 300,
                oldNullable: true);

            migrationBuilder.AddColumn<DateTimeOffset>(
                name: "lease_until",
                table: "notifications_outbox",
                type: "datetimeoffset",
                nullable: false,
                defaultValue: new DateTimeOffset(new DateTime(1, 1, 1, 0, 0, 0, 0, DateTimeKind.Unspecified), new TimeSpan(0, 0, 0, 0, 0)));
        }
    }
}

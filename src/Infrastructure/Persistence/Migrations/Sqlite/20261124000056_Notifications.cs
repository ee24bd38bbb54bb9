using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace WeChatUnion.Infrastructure.Persistence.Migrations.Sqlite
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

            migrationBuilder.RenameColumn(
                name: "lease_until",
                table: "notifications_outbox",
                newName: "refused");

            migrationBuilder.AddColumn<int>(
                name: "channel",
                table: "notifications_outbox",
                type: "INTEGER",
                nullable: true);

            migrationBuilder.AddColumn<long>(
                name: "claim",
                table: "notifications_outbox",
                type: "INTEGER",
                nullable: false,
                defaultValue: 0L);

            migrationBuilder.AddColumn<long>(
                name: "expires_at",
                table: "notifications_outbox",
                type: "INTEGER",
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "message_id",
                table: "notifications_outbox",
                type: "TEXT",
                unicode: false,
                maxLength: 64,
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "other_app_id",
                table: "notifications_outbox",
                type: "TEXT",
                unicode: false,
                maxLength: 32,
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "other_open_id",
                table: "notifications_outbox",
                type: "TEXT",
                unicode: false,
                maxLength: 64,
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "reason",
                table: "notifications_outbox",
                type: "TEXT",
                maxLength: 300,
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "sent_by",
                table: "notifications_outbox",
                type: "TEXT",
                unicode: false,
                maxLength: 32,
                nullable: true);

            migrationBuilder.CreateTable(
                name: "notifications_receipts",
                columns: table => new
                {
                    id = table.Column<long>(type: "INTEGER", nullable: false)
                        .Annotation("Sqlite:Autoincrement", true),
                    app_id = table.Column<string>(type: "TEXT", unicode: false, maxLength: 32, nullable: false),
                    message_id = table.Column<string>(type: "TEXT", unicode: false, maxLength: 64, nullable: false),
                    failure = table.Column<string>(type: "TEXT", maxLength: 100, nullable: true),
                    received_at = table.Column<long>(type: "INTEGER", nullable: false),
                    due_at = table.Column<long>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_notifications_receipts", x => x.id);
                });

            migrationBuilder.CreateTable(
                name: "notifications_subscriptions",
                columns: table => new
                {
                    id = table.Column<long>(type: "INTEGER", nullable: false)
                        .Annotation("Sqlite:Autoincrement", true),
                    app_id = table.Column<string>(type: "TEXT", unicode: false, maxLength: 32, nullable: false),
                    open_id = table.Column<string>(type: "TEXT", unicode: false, maxLength: 64, nullable: false),
                    template_id = table.Column<string>(type: "TEXT", unicode: false, maxLength: 64, nullable: false),
                    standing = table.Column<int>(type: "INTEGER", nullable: false),
                    event_key = table.Column<string>(type: "TEXT", unicode: false, maxLength: 96, nullable: false),
                    given_at = table.Column<long>(type: "INTEGER", nullable: false),
                    ended = table.Column<int>(type: "INTEGER", nullable: false),
                    ended_at = table.Column<long>(type: "INTEGER", nullable: true),
                    spent_for = table.Column<long>(type: "INTEGER", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_notifications_subscriptions", x => x.id);
                });

            migrationBuilder.CreateTable(
                name: "notifications_windows",
                columns: table => new
                {
                    app_id = table.Column<string>(type: "TEXT", unicode: false, maxLength: 32, nullable: false),
                    open_id = table.Column<string>(type: "TEXT", unicode: false, maxLength: 64, nullable: false),
                    remaining = table.Column<int>(type: "INTEGER", nullable: false),
                    open_until = table.Column<long>(type: "INTEGER", nullable: false)
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
                name: "sent_by",
                table: "notifications_outbox");

            migrationBuilder.RenameColumn(
                name: "refused",
                table: "notifications_outbox",
                newName: "lease_until");
        }
    }
}

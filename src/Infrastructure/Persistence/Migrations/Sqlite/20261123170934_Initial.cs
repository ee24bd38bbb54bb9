using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace WeChatUnion.Infrastructure.Persistence.Migrations.Sqlite
{
    /// <inheritdoc />
    public partial class Initial : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.CreateTable(
                name: "conversations_conversations",
                columns: table => new
                {
                    app_id = table.Column<string>(type: "TEXT", unicode: false, maxLength: 32, nullable: false),
                    open_id = table.Column<string>(type: "TEXT", unicode: false, maxLength: 64, nullable: false),
                    flow = table.Column<string>(type: "TEXT", unicode: false, maxLength: 64, nullable: true),
                    step = table.Column<string>(type: "TEXT", unicode: false, maxLength: 64, nullable: false),
                    data = table.Column<string>(type: "TEXT", maxLength: 4000, nullable: false),
                    version = table.Column<long>(type: "INTEGER", nullable: false),
                    expires_at = table.Column<long>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_conversations_conversations", x => new { x.app_id, x.open_id });
                });

            migrationBuilder.CreateTable(
                name: "conversations_inbox",
                columns: table => new
                {
                    id = table.Column<long>(type: "INTEGER", nullable: false)
                        .Annotation("Sqlite:Autoincrement", true),
                    dedupe_key = table.Column<byte[]>(type: "BLOB", fixedLength: true, maxLength: 16, nullable: false),
                    app_id = table.Column<string>(type: "TEXT", unicode: false, maxLength: 32, nullable: false),
                    open_id = table.Column<string>(type: "TEXT", unicode: false, maxLength: 64, nullable: false),
                    kind = table.Column<string>(type: "TEXT", unicode: false, maxLength: 64, nullable: false),
                    sent_at = table.Column<long>(type: "INTEGER", nullable: false),
                    received_at = table.Column<long>(type: "INTEGER", nullable: false),
                    state = table.Column<int>(type: "INTEGER", nullable: false),
                    answer_mode = table.Column<int>(type: "INTEGER", nullable: false),
                    lease_until = table.Column<long>(type: "INTEGER", nullable: false),
                    fence = table.Column<int>(type: "INTEGER", nullable: false),
                    reply = table.Column<byte[]>(type: "BLOB", nullable: false),
                    payload = table.Column<byte[]>(type: "BLOB", nullable: false),
                    failure = table.Column<string>(type: "TEXT", unicode: false, maxLength: 200, nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_conversations_inbox", x => x.id);
                });

            migrationBuilder.CreateTable(
                name: "notifications_outbox",
                columns: table => new
                {
                    id = table.Column<long>(type: "INTEGER", nullable: false)
                        .Annotation("Sqlite:Autoincrement", true),
                    app_id = table.Column<string>(type: "TEXT", unicode: false, maxLength: 32, nullable: false),
                    open_id = table.Column<string>(type: "TEXT", unicode: false, maxLength: 64, nullable: false),
                    kind = table.Column<string>(type: "TEXT", unicode: false, maxLength: 32, nullable: false),
                    body = table.Column<string>(type: "TEXT", nullable: false),
                    dedupe_key = table.Column<string>(type: "TEXT", unicode: false, maxLength: 96, nullable: false),
                    state = table.Column<int>(type: "INTEGER", nullable: false),
                    attempts = table.Column<int>(type: "INTEGER", nullable: false),
                    created_at = table.Column<long>(type: "INTEGER", nullable: false),
                    due_at = table.Column<long>(type: "INTEGER", nullable: false),
                    lease_until = table.Column<long>(type: "INTEGER", nullable: false),
                    fence = table.Column<int>(type: "INTEGER", nullable: false),
                    last_error = table.Column<string>(type: "TEXT", maxLength: 200, nullable: true),
                    sent_at = table.Column<long>(type: "INTEGER", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_notifications_outbox", x => x.id);
                });

            migrationBuilder.CreateTable(
                name: "privacy_canaries",
                columns: table => new
                {
                    id = table.Column<int>(type: "INTEGER", nullable: false),
                    value = table.Column<byte[]>(type: "BLOB", nullable: false),
                    blind = table.Column<string>(type: "TEXT", unicode: false, maxLength: 64, nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_privacy_canaries", x => x.id);
                });

            migrationBuilder.CreateTable(
                name: "privacy_data_protection_keys",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "TEXT", nullable: false),
                    name = table.Column<string>(type: "TEXT", maxLength: 200, nullable: false),
                    sealed_xml = table.Column<byte[]>(type: "BLOB", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_privacy_data_protection_keys", x => x.id);
                });

            migrationBuilder.CreateIndex(
                name: "ix_conversations_inbox_received_at",
                table: "conversations_inbox",
                column: "received_at");

            migrationBuilder.CreateIndex(
                name: "ix_conversations_inbox_unfinished",
                table: "conversations_inbox",
                column: "lease_until",
                filter: "state = 0");

            migrationBuilder.CreateIndex(
                name: "ux_conversations_inbox_dedupe_key",
                table: "conversations_inbox",
                column: "dedupe_key",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ix_notifications_outbox_due",
                table: "notifications_outbox",
                columns: new[] { "due_at", "id" },
                filter: "state = 0");

            migrationBuilder.CreateIndex(
                name: "ix_notifications_outbox_fan",
                table: "notifications_outbox",
                columns: new[] { "app_id", "open_id", "id" },
                filter: "state = 0");

            migrationBuilder.CreateIndex(
                name: "ux_notifications_outbox_dedupe_key",
                table: "notifications_outbox",
                column: "dedupe_key",
                unique: true);
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropTable(
                name: "conversations_conversations");

            migrationBuilder.DropTable(
                name: "conversations_inbox");

            migrationBuilder.DropTable(
                name: "notifications_outbox");

            migrationBuilder.DropTable(
                name: "privacy_canaries");

            migrationBuilder.DropTable(
                name: "privacy_data_protection_keys");
        }
    }
}

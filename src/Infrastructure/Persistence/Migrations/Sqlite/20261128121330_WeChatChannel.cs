using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace WeChatUnion.Infrastructure.Persistence.Migrations.Sqlite
{
    /// <inheritdoc />
    public partial class WeChatChannel : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropIndex(
                name: "ix_notifications_outbox_due",
                table: "notifications_outbox");

            migrationBuilder.DropIndex(
                name: "ux_cards_consents_person_version",
                table: "cards_consents");

            migrationBuilder.DropColumn(
                name: "lease_until",
                table: "notifications_outbox");

            migrationBuilder.AddColumn<int>(
                name: "refused",
                table: "notifications_outbox",
                type: "INTEGER",
                nullable: false,
                defaultValue: 0);

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

            migrationBuilder.AddColumn<int>(
                name: "lane",
                table: "notifications_outbox",
                type: "INTEGER",
                nullable: false,
                defaultValue: 0);

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

            migrationBuilder.AddColumn<long>(
                name: "withdrawn_at",
                table: "cards_consents",
                type: "INTEGER",
                nullable: true);

            migrationBuilder.CreateTable(
                name: "fans_follower_rounds",
                columns: table => new
                {
                    app_id = table.Column<string>(type: "TEXT", unicode: false, maxLength: 32, nullable: false),
                    last_fan_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    next_at = table.Column<long>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_fans_follower_rounds", x => x.app_id);
                });

            migrationBuilder.CreateTable(
                name: "fans_join_conflicts",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "TEXT", nullable: false),
                    absorbed_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    into_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    reason = table.Column<string>(type: "TEXT", unicode: false, maxLength: 64, nullable: false),
                    found_at = table.Column<long>(type: "INTEGER", nullable: false),
                    settled_at = table.Column<long>(type: "INTEGER", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_fans_join_conflicts", x => x.id);
                });

            migrationBuilder.CreateTable(
                name: "fans_joins",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "TEXT", nullable: false),
                    absorbed_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    into_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    at = table.Column<long>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_fans_joins", x => x.id);
                });

            migrationBuilder.CreateTable(
                name: "fans_pending_erasures",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "TEXT", nullable: false),
                    app_id = table.Column<string>(type: "TEXT", unicode: false, maxLength: 32, nullable: false),
                    open_id = table.Column<string>(type: "TEXT", unicode: false, maxLength: 64, nullable: false),
                    fan_id = table.Column<Guid>(type: "TEXT", nullable: true),
                    kinds = table.Column<int>(type: "INTEGER", nullable: false),
                    tombstone = table.Column<string>(type: "TEXT", unicode: false, maxLength: 64, nullable: true),
                    due_at = table.Column<long>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_fans_pending_erasures", x => x.id);
                });

            migrationBuilder.CreateTable(
                name: "fans_refresh_tokens",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "TEXT", nullable: false),
                    token_digest = table.Column<string>(type: "TEXT", unicode: false, maxLength: 64, nullable: false),
                    session_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    generation = table.Column<int>(type: "INTEGER", nullable: false),
                    expires_at = table.Column<long>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_fans_refresh_tokens", x => x.id);
                });

            migrationBuilder.CreateTable(
                name: "fans_sessions",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "TEXT", nullable: false),
                    fan_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    started_at = table.Column<long>(type: "INTEGER", nullable: false),
                    expires_at = table.Column<long>(type: "INTEGER", nullable: false),
                    generation = table.Column<int>(type: "INTEGER", nullable: false),
                    rotated_at = table.Column<long>(type: "INTEGER", nullable: false),
                    ended_at = table.Column<long>(type: "INTEGER", nullable: true),
                    end_reason = table.Column<string>(type: "TEXT", unicode: false, maxLength: 32, nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_fans_sessions", x => x.id);
                });

            migrationBuilder.CreateTable(
                name: "fans_sightings",
                columns: table => new
                {
                    id = table.Column<long>(type: "INTEGER", nullable: false)
                        .Annotation("Sqlite:Autoincrement", true),
                    app_id = table.Column<string>(type: "TEXT", unicode: false, maxLength: 32, nullable: false),
                    open_id = table.Column<string>(type: "TEXT", unicode: false, maxLength: 64, nullable: false),
                    union_id = table.Column<string>(type: "TEXT", unicode: false, maxLength: 64, nullable: false),
                    seen_at = table.Column<long>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_fans_sightings", x => x.id);
                });

            migrationBuilder.CreateTable(
                name: "fans_union_ids",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "TEXT", nullable: false),
                    union_id = table.Column<string>(type: "TEXT", unicode: false, maxLength: 64, nullable: false),
                    person_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    first_seen_at = table.Column<long>(type: "INTEGER", nullable: false),
                    version = table.Column<int>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_fans_union_ids", x => x.id);
                });

            migrationBuilder.CreateTable(
                name: "fans_verified_phones",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "TEXT", nullable: false),
                    fan_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    phone = table.Column<byte[]>(type: "BLOB", nullable: false),
                    phone_index = table.Column<string>(type: "TEXT", unicode: false, maxLength: 64, nullable: false),
                    verified_at = table.Column<long>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_fans_verified_phones", x => x.id);
                });

            migrationBuilder.CreateTable(
                name: "moderation_checks",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "TEXT", nullable: false),
                    kind = table.Column<int>(type: "INTEGER", nullable: false),
                    app_id = table.Column<string>(type: "TEXT", unicode: false, maxLength: 32, nullable: false),
                    open_id = table.Column<string>(type: "TEXT", unicode: false, maxLength: 64, nullable: false),
                    subject = table.Column<string>(type: "TEXT", unicode: false, maxLength: 100, nullable: false),
                    scene = table.Column<int>(type: "INTEGER", nullable: false),
                    state = table.Column<int>(type: "INTEGER", nullable: false),
                    reason = table.Column<string>(type: "TEXT", unicode: false, maxLength: 64, nullable: true),
                    trace_id = table.Column<string>(type: "TEXT", unicode: false, maxLength: 128, nullable: true),
                    digest = table.Column<string>(type: "TEXT", unicode: false, maxLength: 64, nullable: true),
                    asked_at = table.Column<long>(type: "INTEGER", nullable: false),
                    decided_at = table.Column<long>(type: "INTEGER", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_moderation_checks", x => x.id);
                });

            migrationBuilder.CreateTable(
                name: "moderation_counts",
                columns: table => new
                {
                    day = table.Column<int>(type: "INTEGER", nullable: false),
                    author = table.Column<string>(type: "TEXT", unicode: false, maxLength: 64, nullable: false),
                    checks = table.Column<int>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_moderation_counts", x => new { x.day, x.author });
                });

            migrationBuilder.CreateTable(
                name: "moderation_verdicts",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "TEXT", nullable: false),
                    trace_id = table.Column<string>(type: "TEXT", unicode: false, maxLength: 128, nullable: false),
                    state = table.Column<int>(type: "INTEGER", nullable: false),
                    reason = table.Column<string>(type: "TEXT", unicode: false, maxLength: 64, nullable: true),
                    came_at = table.Column<long>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_moderation_verdicts", x => x.id);
                });

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
                    open_until = table.Column<long>(type: "INTEGER", nullable: false),
                    acted_at = table.Column<long>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_notifications_windows", x => new { x.app_id, x.open_id });
                });

            migrationBuilder.CreateTable(
                name: "privacy_signing_keys",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "TEXT", nullable: false),
                    period = table.Column<int>(type: "INTEGER", nullable: false),
                    sealed_secret = table.Column<byte[]>(type: "BLOB", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_privacy_signing_keys", x => x.id);
                });

            migrationBuilder.CreateTable(
                name: "wechatapps_tokens",
                columns: table => new
                {
                    name = table.Column<string>(type: "TEXT", unicode: false, maxLength: 100, nullable: false),
                    sealed_value = table.Column<byte[]>(type: "BLOB", nullable: false),
                    renew_at = table.Column<long>(type: "INTEGER", nullable: false),
                    ends_at = table.Column<long>(type: "INTEGER", nullable: false),
                    forced_at = table.Column<long>(type: "INTEGER", nullable: false),
                    version = table.Column<long>(type: "INTEGER", nullable: false),
                    lease_owner = table.Column<string>(type: "TEXT", unicode: false, maxLength: 32, nullable: false),
                    lease_until = table.Column<long>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_wechatapps_tokens", x => x.name);
                });

            migrationBuilder.CreateIndex(
                name: "ix_notifications_outbox_due",
                table: "notifications_outbox",
                columns: new[] { "lane", "due_at" },
                filter: "state = 0");

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
                name: "ix_notifications_outbox_parked_due",
                table: "notifications_outbox",
                column: "due_at",
                filter: "state = 3");

            migrationBuilder.CreateIndex(
                name: "ix_notifications_outbox_parked_other",
                table: "notifications_outbox",
                columns: new[] { "other_app_id", "other_open_id" },
                filter: "state = 3");

            migrationBuilder.CreateIndex(
                name: "ix_fans_fans_union_id",
                table: "fans_fans",
                column: "union_id",
                filter: "union_id IS NOT NULL");

            migrationBuilder.CreateIndex(
                name: "ix_cards_tickets_person",
                table: "cards_tickets",
                column: "person_id");

            migrationBuilder.CreateIndex(
                name: "ux_cards_consents_person_version",
                table: "cards_consents",
                columns: new[] { "person_id", "text_version" },
                unique: true,
                filter: "withdrawn_at IS NULL");

            migrationBuilder.CreateIndex(
                name: "ix_cards_bindings_person",
                table: "cards_bindings",
                columns: new[] { "person_id", "bound_at" });

            migrationBuilder.CreateIndex(
                name: "ix_fans_join_conflicts_into",
                table: "fans_join_conflicts",
                column: "into_id");

            migrationBuilder.CreateIndex(
                name: "ux_fans_join_conflicts_open_pair",
                table: "fans_join_conflicts",
                columns: new[] { "absorbed_id", "into_id" },
                unique: true,
                filter: "settled_at IS NULL");

            migrationBuilder.CreateIndex(
                name: "ix_fans_joins_at",
                table: "fans_joins",
                column: "at");

            migrationBuilder.CreateIndex(
                name: "ix_fans_joins_into",
                table: "fans_joins",
                column: "into_id");

            migrationBuilder.CreateIndex(
                name: "ux_fans_joins_absorbed",
                table: "fans_joins",
                column: "absorbed_id",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ix_fans_pending_erasures_due",
                table: "fans_pending_erasures",
                column: "due_at");

            migrationBuilder.CreateIndex(
                name: "ix_fans_refresh_tokens_expiry",
                table: "fans_refresh_tokens",
                column: "expires_at");

            migrationBuilder.CreateIndex(
                name: "ux_fans_refresh_tokens_digest",
                table: "fans_refresh_tokens",
                column: "token_digest",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ix_fans_sessions_expiry",
                table: "fans_sessions",
                column: "expires_at");

            migrationBuilder.CreateIndex(
                name: "ix_fans_sessions_fan",
                table: "fans_sessions",
                column: "fan_id");

            migrationBuilder.CreateIndex(
                name: "ux_fans_sightings_seen",
                table: "fans_sightings",
                columns: new[] { "app_id", "open_id", "union_id" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ix_fans_union_ids_person",
                table: "fans_union_ids",
                column: "person_id");

            migrationBuilder.CreateIndex(
                name: "ux_fans_union_ids_union_id",
                table: "fans_union_ids",
                column: "union_id",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ix_fans_verified_phones_phone",
                table: "fans_verified_phones",
                column: "phone_index");

            migrationBuilder.CreateIndex(
                name: "ux_fans_verified_phones_fan",
                table: "fans_verified_phones",
                column: "fan_id",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ix_moderation_checks_asked",
                table: "moderation_checks",
                column: "asked_at");

            migrationBuilder.CreateIndex(
                name: "ix_moderation_checks_author",
                table: "moderation_checks",
                columns: new[] { "app_id", "open_id" });

            migrationBuilder.CreateIndex(
                name: "ix_moderation_checks_state",
                table: "moderation_checks",
                columns: new[] { "state", "asked_at" });

            migrationBuilder.CreateIndex(
                name: "ix_moderation_checks_subject",
                table: "moderation_checks",
                column: "subject");

            migrationBuilder.CreateIndex(
                name: "ix_moderation_checks_trace",
                table: "moderation_checks",
                column: "trace_id");

            migrationBuilder.CreateIndex(
                name: "ux_moderation_verdicts_trace",
                table: "moderation_verdicts",
                column: "trace_id",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ix_notifications_receipts_due",
                table: "notifications_receipts",
                columns: new[] { "due_at", "id" });

            migrationBuilder.CreateIndex(
                name: "ix_notifications_subscriptions_spent_for",
                table: "notifications_subscriptions",
                column: "spent_for",
                filter: "spent_for IS NOT NULL");

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

            migrationBuilder.CreateIndex(
                name: "ux_privacy_signing_keys_period",
                table: "privacy_signing_keys",
                column: "period",
                unique: true);
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropTable(
                name: "fans_follower_rounds");

            migrationBuilder.DropTable(
                name: "fans_join_conflicts");

            migrationBuilder.DropTable(
                name: "fans_joins");

            migrationBuilder.DropTable(
                name: "fans_pending_erasures");

            migrationBuilder.DropTable(
                name: "fans_refresh_tokens");

            migrationBuilder.DropTable(
                name: "fans_sessions");

            migrationBuilder.DropTable(
                name: "fans_sightings");

            migrationBuilder.DropTable(
                name: "fans_union_ids");

            migrationBuilder.DropTable(
                name: "fans_verified_phones");

            migrationBuilder.DropTable(
                name: "moderation_checks");

            migrationBuilder.DropTable(
                name: "moderation_counts");

            migrationBuilder.DropTable(
                name: "moderation_verdicts");

            migrationBuilder.DropTable(
                name: "notifications_receipts");

            migrationBuilder.DropTable(
                name: "notifications_subscriptions");

            migrationBuilder.DropTable(
                name: "notifications_windows");

            migrationBuilder.DropTable(
                name: "privacy_signing_keys");

            migrationBuilder.DropTable(
                name: "wechatapps_tokens");

            migrationBuilder.DropIndex(
                name: "ix_notifications_outbox_due",
                table: "notifications_outbox");

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
                name: "ix_notifications_outbox_parked_due",
                table: "notifications_outbox");

            migrationBuilder.DropIndex(
                name: "ix_notifications_outbox_parked_other",
                table: "notifications_outbox");

            migrationBuilder.DropIndex(
                name: "ix_fans_fans_union_id",
                table: "fans_fans");

            migrationBuilder.DropIndex(
                name: "ix_cards_tickets_person",
                table: "cards_tickets");

            migrationBuilder.DropIndex(
                name: "ux_cards_consents_person_version",
                table: "cards_consents");

            migrationBuilder.DropIndex(
                name: "ix_cards_bindings_person",
                table: "cards_bindings");

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
                name: "lane",
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

            migrationBuilder.DropColumn(
                name: "withdrawn_at",
                table: "cards_consents");

            migrationBuilder.DropColumn(
                name: "refused",
                table: "notifications_outbox");

            migrationBuilder.AddColumn<long>(
                name: "lease_until",
                table: "notifications_outbox",
                type: "INTEGER",
                nullable: false,
                defaultValue: 0L);

            migrationBuilder.CreateIndex(
                name: "ix_notifications_outbox_due",
                table: "notifications_outbox",
                columns: new[] { "due_at", "id" },
                filter: "state = 0");

            migrationBuilder.CreateIndex(
                name: "ux_cards_consents_person_version",
                table: "cards_consents",
                columns: new[] { "person_id", "text_version" },
                unique: true);
        }
    }
}

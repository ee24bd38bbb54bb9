using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace WeChatUnion.Infrastructure.Persistence.Migrations.Sqlite
{
    /// <inheritdoc />
    public partial class MiniProgram : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
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
                    session_key = table.Column<byte[]>(type: "BLOB", nullable: false),
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
                    asked_at = table.Column<long>(type: "INTEGER", nullable: false),
                    decided_at = table.Column<long>(type: "INTEGER", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_moderation_checks", x => x.id);
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

            migrationBuilder.CreateIndex(
                name: "ix_cards_tickets_person",
                table: "cards_tickets",
                column: "person_id");

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
                name: "ux_privacy_signing_keys_period",
                table: "privacy_signing_keys",
                column: "period",
                unique: true);
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropTable(
                name: "fans_join_conflicts");

            migrationBuilder.DropTable(
                name: "fans_joins");

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
                name: "moderation_verdicts");

            migrationBuilder.DropTable(
                name: "privacy_signing_keys");

            migrationBuilder.DropIndex(
                name: "ix_cards_tickets_person",
                table: "cards_tickets");

            migrationBuilder.DropIndex(
                name: "ix_cards_bindings_person",
                table: "cards_bindings");
        }
    }
}

using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace WeChatUnion.Infrastructure.Persistence.Migrations.PostgreSql
{
    /// <inheritdoc />
    public partial class Cases : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.CreateTable(
                name: "cases_cases",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    number = table.Column<string>(type: "character varying(12)", unicode: false, maxLength: 12, nullable: false),
                    kind = table.Column<string>(type: "character varying(32)", unicode: false, maxLength: 32, nullable: false),
                    round = table.Column<string>(type: "character varying(40)", unicode: false, maxLength: 40, nullable: false),
                    person_id = table.Column<Guid>(type: "uuid", nullable: false),
                    member_id = table.Column<Guid>(type: "uuid", nullable: true),
                    once_key = table.Column<string>(type: "character varying(40)", unicode: false, maxLength: 40, nullable: true),
                    member_once_key = table.Column<string>(type: "character varying(40)", unicode: false, maxLength: 40, nullable: true),
                    once_while_open = table.Column<bool>(type: "boolean", nullable: false),
                    channel = table.Column<int>(type: "integer", nullable: false),
                    state = table.Column<int>(type: "integer", nullable: false),
                    form = table.Column<byte[]>(type: "bytea", nullable: false),
                    step = table.Column<string>(type: "character varying(32)", unicode: false, maxLength: 32, nullable: false),
                    revision = table.Column<int>(type: "integer", nullable: false),
                    unit_id = table.Column<Guid>(type: "uuid", nullable: true),
                    amount_cents = table.Column<long>(type: "bigint", nullable: false),
                    summary = table.Column<string>(type: "character varying(100)", maxLength: 100, nullable: false),
                    fund_id = table.Column<Guid>(type: "uuid", nullable: true),
                    levels = table.Column<string>(type: "character varying(2000)", maxLength: 2000, nullable: false),
                    level = table.Column<int>(type: "integer", nullable: false),
                    desk_id = table.Column<Guid>(type: "uuid", nullable: true),
                    review_days = table.Column<int>(type: "integer", nullable: false),
                    due_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: true),
                    silent_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: true),
                    escalated_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: true),
                    is_green = table.Column<bool>(type: "boolean", nullable: false),
                    is_suspicious = table.Column<bool>(type: "boolean", nullable: false),
                    lease_by = table.Column<Guid>(type: "uuid", nullable: true),
                    lease_until = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: true),
                    appeals = table.Column<int>(type: "integer", nullable: false),
                    begun_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false),
                    submitted_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: true),
                    changed_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false),
                    open_until = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: true),
                    resubmit_until = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: true),
                    filed_by = table.Column<Guid>(type: "uuid", nullable: true),
                    version = table.Column<int>(type: "integer", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_cases_cases", x => x.id);
                });

            migrationBuilder.CreateTable(
                name: "cases_checks",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    case_id = table.Column<Guid>(type: "uuid", nullable: false),
                    revision = table.Column<int>(type: "integer", nullable: false),
                    code = table.Column<string>(type: "character varying(32)", unicode: false, maxLength: 32, nullable: false),
                    title = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: false),
                    verdict = table.Column<int>(type: "integer", nullable: false),
                    source = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: false),
                    said = table.Column<string>(type: "character varying(200)", maxLength: 200, nullable: false),
                    at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_cases_checks", x => x.id);
                });

            migrationBuilder.CreateTable(
                name: "cases_events",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    case_id = table.Column<Guid>(type: "uuid", nullable: false),
                    at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false),
                    state = table.Column<int>(type: "integer", nullable: false),
                    said = table.Column<string>(type: "character varying(500)", maxLength: 500, nullable: false),
                    by = table.Column<Guid>(type: "uuid", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_cases_events", x => x.id);
                });

            migrationBuilder.CreateTable(
                name: "cases_funds",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    title = table.Column<string>(type: "character varying(60)", maxLength: 60, nullable: false),
                    limit_cents = table.Column<long>(type: "bigint", nullable: false),
                    reserved_cents = table.Column<long>(type: "bigint", nullable: false),
                    paid_cents = table.Column<long>(type: "bigint", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_cases_funds", x => x.id);
                });

            migrationBuilder.CreateTable(
                name: "cases_keys",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    case_id = table.Column<Guid>(type: "uuid", nullable: false),
                    kind = table.Column<string>(type: "character varying(32)", unicode: false, maxLength: 32, nullable: false),
                    round = table.Column<string>(type: "character varying(40)", unicode: false, maxLength: 40, nullable: false),
                    index = table.Column<string>(type: "character varying(64)", unicode: false, maxLength: 64, nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_cases_keys", x => x.id);
                });

            migrationBuilder.CreateTable(
                name: "cases_material_days",
                columns: table => new
                {
                    day = table.Column<int>(type: "integer", nullable: false),
                    owner = table.Column<Guid>(type: "uuid", nullable: false),
                    bytes = table.Column<long>(type: "bigint", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_cases_material_days", x => new { x.day, x.owner });
                });

            migrationBuilder.CreateTable(
                name: "cases_material_uploads",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    owner = table.Column<Guid>(type: "uuid", nullable: false),
                    slot = table.Column<string>(type: "character varying(32)", unicode: false, maxLength: 32, nullable: false),
                    bytes = table.Column<long>(type: "bigint", nullable: false),
                    part_bytes = table.Column<int>(type: "integer", nullable: false),
                    sha256 = table.Column<string>(type: "character varying(64)", unicode: false, maxLength: 64, nullable: false),
                    begun_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false),
                    joining_until = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: true),
                    received = table.Column<long>(type: "bigint", nullable: false),
                    version = table.Column<int>(type: "integer", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_cases_material_uploads", x => x.id);
                });

            migrationBuilder.CreateTable(
                name: "cases_materials",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    owner = table.Column<Guid>(type: "uuid", nullable: false),
                    case_id = table.Column<Guid>(type: "uuid", nullable: true),
                    slot = table.Column<string>(type: "character varying(32)", unicode: false, maxLength: 32, nullable: false),
                    state = table.Column<int>(type: "integer", nullable: false),
                    format = table.Column<int>(type: "integer", nullable: true),
                    bytes = table.Column<long>(type: "bigint", nullable: false),
                    pages = table.Column<int>(type: "integer", nullable: false),
                    sha256 = table.Column<string>(type: "character varying(64)", unicode: false, maxLength: 64, nullable: true),
                    perceptual_hash = table.Column<long>(type: "bigint", nullable: true),
                    refusal_code = table.Column<string>(type: "character varying(64)", unicode: false, maxLength: 64, nullable: true),
                    media_id = table.Column<string>(type: "character varying(200)", unicode: false, maxLength: 200, nullable: true),
                    received_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false),
                    ready_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: true),
                    loose_since = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: true),
                    replaced_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: true),
                    reading = table.Column<byte[]>(type: "bytea", nullable: true),
                    leased_until = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: true),
                    attempts = table.Column<int>(type: "integer", nullable: false),
                    version = table.Column<int>(type: "integer", nullable: false),
                    band1 = table.Column<int>(type: "integer", nullable: true),
                    band2 = table.Column<int>(type: "integer", nullable: true),
                    band3 = table.Column<int>(type: "integer", nullable: true),
                    band4 = table.Column<int>(type: "integer", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_cases_materials", x => x.id);
                });

            migrationBuilder.CreateTable(
                name: "cases_pay_batches",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    union_id = table.Column<Guid>(type: "uuid", nullable: false),
                    kind = table.Column<string>(type: "character varying(32)", unicode: false, maxLength: 32, nullable: false),
                    round = table.Column<string>(type: "character varying(40)", unicode: false, maxLength: 40, nullable: false),
                    fund_id = table.Column<Guid>(type: "uuid", nullable: false),
                    state = table.Column<int>(type: "integer", nullable: false),
                    limit = table.Column<int>(type: "integer", nullable: false),
                    maker = table.Column<Guid>(type: "uuid", nullable: false),
                    made_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false),
                    checker = table.Column<Guid>(type: "uuid", nullable: true),
                    checked_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: true),
                    exported_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: true),
                    ended_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: true),
                    count = table.Column<int>(type: "integer", nullable: false),
                    sum_cents = table.Column<long>(type: "bigint", nullable: false),
                    digest = table.Column<string>(type: "character varying(64)", unicode: false, maxLength: 64, nullable: true),
                    left_out = table.Column<int>(type: "integer", nullable: false),
                    dropped = table.Column<int>(type: "integer", nullable: false),
                    dropped_cents = table.Column<long>(type: "bigint", nullable: false),
                    paid = table.Column<int>(type: "integer", nullable: false),
                    paid_cents = table.Column<long>(type: "bigint", nullable: false),
                    failed = table.Column<int>(type: "integer", nullable: false),
                    failed_cents = table.Column<long>(type: "bigint", nullable: false),
                    exports = table.Column<int>(type: "integer", nullable: false),
                    walk_state = table.Column<int>(type: "integer", nullable: false),
                    walked_to = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: true),
                    walked_seq = table.Column<int>(type: "integer", nullable: false),
                    version = table.Column<int>(type: "integer", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_cases_pay_batches", x => x.id);
                });

            migrationBuilder.CreateTable(
                name: "cases_pay_items",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    batch_id = table.Column<Guid>(type: "uuid", nullable: false),
                    seq = table.Column<int>(type: "integer", nullable: false),
                    case_id = table.Column<Guid>(type: "uuid", nullable: false),
                    member_id = table.Column<Guid>(type: "uuid", nullable: false),
                    card_id = table.Column<Guid>(type: "uuid", nullable: false),
                    card_digest = table.Column<string>(type: "character varying(64)", unicode: false, maxLength: 64, nullable: false),
                    amount_cents = table.Column<long>(type: "bigint", nullable: false),
                    state = table.Column<int>(type: "integer", nullable: false),
                    attempt = table.Column<int>(type: "integer", nullable: false),
                    bank_reason = table.Column<string>(type: "character varying(100)", maxLength: 100, nullable: true),
                    stop = table.Column<int>(type: "integer", nullable: true),
                    ended_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: true),
                    paid_month = table.Column<int>(type: "integer", nullable: true),
                    recovered_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_cases_pay_items", x => x.id);
                });

            migrationBuilder.CreateTable(
                name: "cases_pay_left_out",
                columns: table => new
                {
                    batch_id = table.Column<Guid>(type: "uuid", nullable: false),
                    case_id = table.Column<Guid>(type: "uuid", nullable: false),
                    why = table.Column<int>(type: "integer", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_cases_pay_left_out", x => new { x.batch_id, x.case_id });
                });

            migrationBuilder.CreateTable(
                name: "cases_pay_recoveries",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    item_id = table.Column<Guid>(type: "uuid", nullable: false),
                    case_id = table.Column<Guid>(type: "uuid", nullable: false),
                    union_id = table.Column<Guid>(type: "uuid", nullable: false),
                    amount_cents = table.Column<long>(type: "bigint", nullable: false),
                    state = table.Column<int>(type: "integer", nullable: false),
                    asked_by = table.Column<Guid>(type: "uuid", nullable: false),
                    asked_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false),
                    decided_by = table.Column<Guid>(type: "uuid", nullable: true),
                    decided_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: true),
                    version = table.Column<int>(type: "integer", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_cases_pay_recoveries", x => x.id);
                });

            migrationBuilder.CreateTable(
                name: "cases_pay_return_rows",
                columns: table => new
                {
                    return_id = table.Column<Guid>(type: "uuid", nullable: false),
                    row = table.Column<int>(type: "integer", nullable: false),
                    place = table.Column<string>(type: "character varying(60)", maxLength: 60, nullable: false),
                    item_id = table.Column<Guid>(type: "uuid", nullable: true),
                    paid = table.Column<bool>(type: "boolean", nullable: false),
                    reason = table.Column<string>(type: "character varying(100)", maxLength: 100, nullable: true),
                    amount_cents = table.Column<long>(type: "bigint", nullable: true),
                    outcome = table.Column<int>(type: "integer", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_cases_pay_return_rows", x => new { x.return_id, x.row });
                });

            migrationBuilder.CreateTable(
                name: "cases_pay_returns",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    batch_id = table.Column<Guid>(type: "uuid", nullable: false),
                    by = table.Column<Guid>(type: "uuid", nullable: false),
                    at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false),
                    state = table.Column<int>(type: "integer", nullable: false),
                    rows = table.Column<int>(type: "integer", nullable: false),
                    walked = table.Column<int>(type: "integer", nullable: false),
                    paid = table.Column<int>(type: "integer", nullable: false),
                    failed = table.Column<int>(type: "integer", nullable: false),
                    known = table.Column<int>(type: "integer", nullable: false),
                    faults = table.Column<int>(type: "integer", nullable: false),
                    version = table.Column<int>(type: "integer", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_cases_pay_returns", x => x.id);
                });

            migrationBuilder.CreateTable(
                name: "cases_recusals",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    staff_id = table.Column<Guid>(type: "uuid", nullable: false),
                    member_id = table.Column<Guid>(type: "uuid", nullable: false),
                    tie = table.Column<int>(type: "integer", nullable: false),
                    declared_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_cases_recusals", x => x.id);
                });

            migrationBuilder.CreateTable(
                name: "cases_reviews",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    case_id = table.Column<Guid>(type: "uuid", nullable: false),
                    revision = table.Column<int>(type: "integer", nullable: false),
                    hearing = table.Column<int>(type: "integer", nullable: false),
                    level = table.Column<int>(type: "integer", nullable: false),
                    verdict = table.Column<int>(type: "integer", nullable: false),
                    by = table.Column<Guid>(type: "uuid", nullable: true),
                    remarks = table.Column<string>(type: "text", nullable: false),
                    at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_cases_reviews", x => x.id);
                });

            migrationBuilder.CreateTable(
                name: "cases_revisions",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    case_id = table.Column<Guid>(type: "uuid", nullable: false),
                    number = table.Column<int>(type: "integer", nullable: false),
                    form = table.Column<byte[]>(type: "bytea", nullable: false),
                    materials = table.Column<string>(type: "character varying(1000)", unicode: false, maxLength: 1000, nullable: false),
                    submitted_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_cases_revisions", x => x.id);
                });

            migrationBuilder.CreateTable(
                name: "memberships_join_codes",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    organization_id = table.Column<Guid>(type: "uuid", nullable: false),
                    code = table.Column<string>(type: "character varying(12)", unicode: false, maxLength: 12, nullable: false),
                    issued_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false),
                    issued_by = table.Column<Guid>(type: "uuid", nullable: false),
                    ended_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_memberships_join_codes", x => x.id);
                });

            migrationBuilder.CreateTable(
                name: "memberships_phone_codes",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    person_id = table.Column<Guid>(type: "uuid", nullable: false),
                    phone_index = table.Column<string>(type: "character varying(64)", unicode: false, maxLength: 64, nullable: false),
                    phone = table.Column<byte[]>(type: "bytea", nullable: true),
                    code = table.Column<byte[]>(type: "bytea", nullable: true),
                    digest = table.Column<string>(type: "character varying(64)", unicode: false, maxLength: 64, nullable: false),
                    state = table.Column<int>(type: "integer", nullable: false),
                    asked_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false),
                    expires_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_memberships_phone_codes", x => x.id);
                });

            migrationBuilder.CreateTable(
                name: "subsidies_seasons",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    name = table.Column<string>(type: "character varying(60)", maxLength: 60, nullable: false),
                    state = table.Column<int>(type: "integer", nullable: false),
                    apply_from = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false),
                    apply_until = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false),
                    resubmit_until = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false),
                    pay_until = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false),
                    rules = table.Column<string>(type: "text", nullable: false),
                    budget_cents = table.Column<long>(type: "bigint", nullable: false),
                    fund_id = table.Column<Guid>(type: "uuid", nullable: true),
                    copied_from = table.Column<Guid>(type: "uuid", nullable: true),
                    maker_id = table.Column<Guid>(type: "uuid", nullable: true),
                    publisher_id = table.Column<Guid>(type: "uuid", nullable: true),
                    published_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: true),
                    version = table.Column<int>(type: "integer", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_subsidies_seasons", x => x.id);
                });

            migrationBuilder.CreateTable(
                name: "cases_material_upload_parts",
                columns: table => new
                {
                    upload_id = table.Column<Guid>(type: "uuid", nullable: false),
                    number = table.Column<int>(type: "integer", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_cases_material_upload_parts", x => new { x.upload_id, x.number });
                    table.ForeignKey(
                        name: "fk_cases_material_upload_parts_upload_id",
                        column: x => x.upload_id,
                        principalTable: "cases_material_uploads",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateIndex(
                name: "ix_cases_cases_desk",
                table: "cases_cases",
                columns: new[] { "state", "desk_id", "due_at" });

            migrationBuilder.CreateIndex(
                name: "ix_cases_cases_due",
                table: "cases_cases",
                columns: new[] { "state", "due_at" });

            migrationBuilder.CreateIndex(
                name: "ix_cases_cases_member_begun",
                table: "cases_cases",
                columns: new[] { "member_id", "begun_at" });

            migrationBuilder.CreateIndex(
                name: "ix_cases_cases_open_until",
                table: "cases_cases",
                columns: new[] { "state", "open_until" });

            migrationBuilder.CreateIndex(
                name: "ix_cases_cases_person_begun",
                table: "cases_cases",
                columns: new[] { "person_id", "begun_at" });

            migrationBuilder.CreateIndex(
                name: "ix_cases_cases_round",
                table: "cases_cases",
                columns: new[] { "kind", "round", "state", "submitted_at" });

            migrationBuilder.CreateIndex(
                name: "ix_cases_cases_silent",
                table: "cases_cases",
                columns: new[] { "state", "silent_at" });

            migrationBuilder.CreateIndex(
                name: "ix_cases_cases_submitted",
                table: "cases_cases",
                columns: new[] { "state", "submitted_at" });

            migrationBuilder.CreateIndex(
                name: "ix_cases_cases_unit",
                table: "cases_cases",
                columns: new[] { "unit_id", "state" });

            migrationBuilder.CreateIndex(
                name: "ux_cases_cases_member",
                table: "cases_cases",
                columns: new[] { "member_id", "kind", "member_once_key" },
                unique: true,
                filter: "member_once_key IS NOT NULL AND member_id IS NOT NULL");

            migrationBuilder.CreateIndex(
                name: "ux_cases_cases_number",
                table: "cases_cases",
                column: "number",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ux_cases_cases_person",
                table: "cases_cases",
                columns: new[] { "person_id", "kind", "once_key" },
                unique: true,
                filter: "once_key IS NOT NULL");

            migrationBuilder.CreateIndex(
                name: "ix_cases_checks_case",
                table: "cases_checks",
                columns: new[] { "case_id", "revision", "code" });

            migrationBuilder.CreateIndex(
                name: "ix_cases_events_case",
                table: "cases_events",
                columns: new[] { "case_id", "at" });

            migrationBuilder.CreateIndex(
                name: "ix_cases_keys_case",
                table: "cases_keys",
                column: "case_id");

            migrationBuilder.CreateIndex(
                name: "ix_cases_keys_index",
                table: "cases_keys",
                columns: new[] { "index", "kind", "round" });

            migrationBuilder.CreateIndex(
                name: "ix_cases_material_uploads_begun",
                table: "cases_material_uploads",
                column: "begun_at");

            migrationBuilder.CreateIndex(
                name: "ix_cases_material_uploads_owner",
                table: "cases_material_uploads",
                column: "owner");

            migrationBuilder.CreateIndex(
                name: "ix_cases_materials_band1",
                table: "cases_materials",
                column: "band1");

            migrationBuilder.CreateIndex(
                name: "ix_cases_materials_band2",
                table: "cases_materials",
                column: "band2");

            migrationBuilder.CreateIndex(
                name: "ix_cases_materials_band3",
                table: "cases_materials",
                column: "band3");

            migrationBuilder.CreateIndex(
                name: "ix_cases_materials_band4",
                table: "cases_materials",
                column: "band4");

            migrationBuilder.CreateIndex(
                name: "ix_cases_materials_case",
                table: "cases_materials",
                column: "case_id",
                filter: "case_id IS NOT NULL");

            migrationBuilder.CreateIndex(
                name: "ix_cases_materials_loose",
                table: "cases_materials",
                column: "loose_since",
                filter: "loose_since IS NOT NULL");

            migrationBuilder.CreateIndex(
                name: "ix_cases_materials_owner",
                table: "cases_materials",
                column: "owner");

            migrationBuilder.CreateIndex(
                name: "ix_cases_materials_sha256",
                table: "cases_materials",
                column: "sha256");

            migrationBuilder.CreateIndex(
                name: "ix_cases_materials_waiting",
                table: "cases_materials",
                column: "received_at",
                filter: "state < 3");

            migrationBuilder.CreateIndex(
                name: "ix_cases_pay_batches_state",
                table: "cases_pay_batches",
                columns: new[] { "state", "made_at" });

            migrationBuilder.CreateIndex(
                name: "ix_cases_pay_batches_union",
                table: "cases_pay_batches",
                columns: new[] { "union_id", "made_at" });

            migrationBuilder.CreateIndex(
                name: "ix_cases_pay_items_case",
                table: "cases_pay_items",
                column: "case_id");

            migrationBuilder.CreateIndex(
                name: "ix_cases_pay_items_member",
                table: "cases_pay_items",
                column: "member_id");

            migrationBuilder.CreateIndex(
                name: "ix_cases_pay_items_month",
                table: "cases_pay_items",
                columns: new[] { "paid_month", "batch_id" });

            migrationBuilder.CreateIndex(
                name: "ux_cases_pay_items_live",
                table: "cases_pay_items",
                column: "case_id",
                unique: true,
                filter: "state IN (1, 2)");

            migrationBuilder.CreateIndex(
                name: "ux_cases_pay_items_paid",
                table: "cases_pay_items",
                column: "case_id",
                unique: true,
                filter: "state = 2");

            migrationBuilder.CreateIndex(
                name: "ux_cases_pay_items_seq",
                table: "cases_pay_items",
                columns: new[] { "batch_id", "seq" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ix_cases_pay_recoveries_union",
                table: "cases_pay_recoveries",
                columns: new[] { "union_id", "asked_at" });

            migrationBuilder.CreateIndex(
                name: "ux_cases_pay_recoveries_item",
                table: "cases_pay_recoveries",
                column: "item_id",
                unique: true,
                filter: "state IN (1, 2)");

            migrationBuilder.CreateIndex(
                name: "ix_cases_pay_return_rows_item",
                table: "cases_pay_return_rows",
                columns: new[] { "return_id", "item_id" });

            migrationBuilder.CreateIndex(
                name: "ix_cases_pay_returns_batch",
                table: "cases_pay_returns",
                columns: new[] { "batch_id", "at" });

            migrationBuilder.CreateIndex(
                name: "ix_cases_pay_returns_state",
                table: "cases_pay_returns",
                columns: new[] { "state", "at" });

            migrationBuilder.CreateIndex(
                name: "ix_cases_recusals_of_member",
                table: "cases_recusals",
                column: "member_id");

            migrationBuilder.CreateIndex(
                name: "ux_cases_recusals_member",
                table: "cases_recusals",
                columns: new[] { "staff_id", "member_id" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ix_cases_reviews_by",
                table: "cases_reviews",
                columns: new[] { "by", "at" });

            migrationBuilder.CreateIndex(
                name: "ux_cases_reviews_level",
                table: "cases_reviews",
                columns: new[] { "case_id", "revision", "hearing", "level" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ux_cases_revisions_number",
                table: "cases_revisions",
                columns: new[] { "case_id", "number" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ux_memberships_join_codes_code",
                table: "memberships_join_codes",
                column: "code",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ux_memberships_join_codes_union",
                table: "memberships_join_codes",
                column: "organization_id",
                unique: true,
                filter: "ended_at IS NULL");

            migrationBuilder.CreateIndex(
                name: "ix_memberships_phone_codes_asked",
                table: "memberships_phone_codes",
                column: "asked_at");

            migrationBuilder.CreateIndex(
                name: "ix_memberships_phone_codes_person",
                table: "memberships_phone_codes",
                columns: new[] { "person_id", "asked_at" });

            migrationBuilder.CreateIndex(
                name: "ix_memberships_phone_codes_state",
                table: "memberships_phone_codes",
                columns: new[] { "state", "asked_at" });

            migrationBuilder.CreateIndex(
                name: "ix_subsidies_seasons_state",
                table: "subsidies_seasons",
                columns: new[] { "state", "apply_from" });
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropTable(
                name: "cases_cases");

            migrationBuilder.DropTable(
                name: "cases_checks");

            migrationBuilder.DropTable(
                name: "cases_events");

            migrationBuilder.DropTable(
                name: "cases_funds");

            migrationBuilder.DropTable(
                name: "cases_keys");

            migrationBuilder.DropTable(
                name: "cases_material_days");

            migrationBuilder.DropTable(
                name: "cases_material_upload_parts");

            migrationBuilder.DropTable(
                name: "cases_materials");

            migrationBuilder.DropTable(
                name: "cases_pay_batches");

            migrationBuilder.DropTable(
                name: "cases_pay_items");

            migrationBuilder.DropTable(
                name: "cases_pay_left_out");

            migrationBuilder.DropTable(
                name: "cases_pay_recoveries");

            migrationBuilder.DropTable(
                name: "cases_pay_return_rows");

            migrationBuilder.DropTable(
                name: "cases_pay_returns");

            migrationBuilder.DropTable(
                name: "cases_recusals");

            migrationBuilder.DropTable(
                name: "cases_reviews");

            migrationBuilder.DropTable(
                name: "cases_revisions");

            migrationBuilder.DropTable(
                name: "memberships_join_codes");

            migrationBuilder.DropTable(
                name: "memberships_phone_codes");

            migrationBuilder.DropTable(
                name: "subsidies_seasons");

            migrationBuilder.DropTable(
                name: "cases_material_uploads");
        }
    }
}

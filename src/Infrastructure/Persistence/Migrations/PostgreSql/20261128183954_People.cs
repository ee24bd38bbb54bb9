using System;
using Microsoft.EntityFrameworkCore.Migrations;
using Npgsql.EntityFrameworkCore.PostgreSQL.Metadata;

#nullable disable

namespace WeChatUnion.Infrastructure.Persistence.Migrations.PostgreSql
{
    /// <inheritdoc />
    public partial class People : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropIndex(
                name: "ix_members_members_organization",
                table: "members_members");

            migrationBuilder.AlterColumn<string>(
                name: "path",
                table: "members_organizations",
                type: "character varying(165)",
                unicode: false,
                maxLength: 165,
                nullable: false,
                collation: "C",
                oldClrType: typeof(string),
                oldType: "character varying(165)",
                oldUnicode: false,
                oldMaxLength: 165);

            migrationBuilder.AddColumn<string>(
                name: "code",
                table: "members_organizations",
                type: "character varying(32)",
                unicode: false,
                maxLength: 32,
                nullable: false,
                defaultValue: "",
                collation: "C");

            migrationBuilder.AddColumn<DateOnly>(
                name: "dues_since",
                table: "members_organizations",
                type: "date",
                nullable: true);

            migrationBuilder.AddColumn<Guid>(
                name: "merged_into",
                table: "members_organizations",
                type: "uuid",
                nullable: true);

            migrationBuilder.AddColumn<bool>(
                name: "pays_dues",
                table: "members_organizations",
                type: "boolean",
                nullable: false,
                defaultValue: true);

            migrationBuilder.AddColumn<int>(
                name: "state",
                table: "members_organizations",
                type: "integer",
                nullable: false,
                defaultValue: 1);

            migrationBuilder.AddColumn<int>(
                name: "version",
                table: "members_organizations",
                type: "integer",
                nullable: false,
                defaultValue: 0);

            migrationBuilder.AddColumn<string>(
                name: "import_digest",
                table: "members_members",
                type: "character varying(32)",
                unicode: false,
                maxLength: 32,
                nullable: true);

            migrationBuilder.AddColumn<Guid>(
                name: "merged_into",
                table: "members_members",
                type: "uuid",
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "namesake_index",
                table: "members_members",
                type: "character varying(64)",
                unicode: false,
                maxLength: 64,
                nullable: false,
                defaultValue: "");

            migrationBuilder.AddColumn<int>(
                name: "state_reason",
                table: "members_members",
                type: "integer",
                nullable: true);

            migrationBuilder.AddColumn<DateOnly>(
                name: "state_since",
                table: "members_members",
                type: "date",
                nullable: true);

            migrationBuilder.AddColumn<int>(
                name: "version",
                table: "members_members",
                type: "integer",
                nullable: false,
                defaultValue: 0);

            migrationBuilder.AddColumn<DateTimeOffset>(
                name: "payout_hold_until",
                table: "cards_bindings",
                type: "timestamp with time zone",
                nullable: true);

            migrationBuilder.AlterColumn<string>(
                name: "act",
                table: "audit_rows",
                type: "character varying(64)",
                unicode: false,
                maxLength: 64,
                nullable: false,
                collation: "C",
                oldClrType: typeof(string),
                oldType: "character varying(64)",
                oldUnicode: false,
                oldMaxLength: 64);

            migrationBuilder.AddColumn<Guid>(
                name: "about",
                table: "audit_rows",
                type: "uuid",
                nullable: true);

            migrationBuilder.AddColumn<byte[]>(
                name: "details",
                table: "audit_rows",
                type: "bytea",
                maxLength: 6100,
                nullable: true);

            migrationBuilder.AddColumn<Guid>(
                name: "details_key",
                table: "audit_rows",
                type: "uuid",
                nullable: true);

            migrationBuilder.AddColumn<byte[]>(
                name: "seal",
                table: "audit_rows",
                type: "bytea",
                maxLength: 33,
                nullable: true);

            migrationBuilder.AddColumn<long>(
                name: "seq",
                table: "audit_rows",
                type: "bigint",
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "union_path",
                table: "audit_rows",
                type: "character varying(165)",
                unicode: false,
                maxLength: 165,
                nullable: true,
                collation: "C");

            migrationBuilder.CreateTable(
                name: "audit_keys",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    about = table.Column<Guid>(type: "uuid", nullable: false),
                    sealed_key = table.Column<byte[]>(type: "bytea", maxLength: 200, nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_audit_keys", x => x.id);
                });

            migrationBuilder.CreateTable(
                name: "audit_sealer",
                columns: table => new
                {
                    id = table.Column<int>(type: "integer", nullable: false),
                    owner = table.Column<long>(type: "bigint", nullable: false),
                    lease_until = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false),
                    fence = table.Column<long>(type: "bigint", nullable: false),
                    seq = table.Column<long>(type: "bigint", nullable: false),
                    seal = table.Column<byte[]>(type: "bytea", maxLength: 33, nullable: false),
                    head_seq = table.Column<long>(type: "bigint", nullable: false),
                    head_digest = table.Column<byte[]>(type: "bytea", maxLength: 32, nullable: false),
                    head_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_audit_sealer", x => x.id);
                });

            migrationBuilder.CreateTable(
                name: "cards_alarms",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    kind = table.Column<int>(type: "integer", nullable: false),
                    subject = table.Column<string>(type: "character varying(64)", unicode: false, maxLength: 64, nullable: false),
                    count = table.Column<int>(type: "integer", nullable: false),
                    tries = table.Column<int>(type: "integer", nullable: false),
                    first_seen_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false),
                    last_seen_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false),
                    raised_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false),
                    acknowledged_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: true),
                    acknowledged_by = table.Column<Guid>(type: "uuid", nullable: true),
                    note = table.Column<string>(type: "character varying(200)", maxLength: 200, nullable: true),
                    version = table.Column<int>(type: "integer", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_cards_alarms", x => x.id);
                });

            migrationBuilder.CreateTable(
                name: "cards_code_uses",
                columns: table => new
                {
                    slot = table.Column<int>(type: "integer", nullable: false),
                    binding = table.Column<Guid>(type: "uuid", nullable: false),
                    used_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_cards_code_uses", x => new { x.slot, x.binding });
                });

            migrationBuilder.CreateTable(
                name: "cards_counter_takeovers",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    person_id = table.Column<Guid>(type: "uuid", nullable: false),
                    member_id = table.Column<Guid>(type: "uuid", nullable: false),
                    card_id = table.Column<Guid>(type: "uuid", nullable: false),
                    number = table.Column<string>(type: "character(6)", unicode: false, fixedLength: true, maxLength: 6, nullable: false),
                    state = table.Column<int>(type: "integer", nullable: false),
                    asked_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false),
                    expires_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false),
                    maker_id = table.Column<Guid>(type: "uuid", nullable: true),
                    checker_id = table.Column<Guid>(type: "uuid", nullable: true),
                    decided_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_cards_counter_takeovers", x => x.id);
                });

            migrationBuilder.CreateTable(
                name: "cards_failed_tries",
                columns: table => new
                {
                    bucket = table.Column<int>(type: "integer", nullable: false),
                    fan = table.Column<string>(type: "character varying(64)", unicode: false, maxLength: 64, nullable: false),
                    target = table.Column<string>(type: "character varying(64)", unicode: false, maxLength: 64, nullable: false),
                    address = table.Column<string>(type: "character varying(64)", unicode: false, maxLength: 64, nullable: false),
                    wrong = table.Column<int>(type: "integer", nullable: false),
                    stopped = table.Column<int>(type: "integer", nullable: false),
                    first_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false),
                    last_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_cards_failed_tries", x => new { x.bucket, x.address, x.fan, x.target });
                });

            migrationBuilder.CreateTable(
                name: "cards_phone_reports",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    person_id = table.Column<Guid>(type: "uuid", nullable: false),
                    member_id = table.Column<Guid>(type: "uuid", nullable: false),
                    reported_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false),
                    settled_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: true),
                    settled_by = table.Column<Guid>(type: "uuid", nullable: true),
                    note = table.Column<string>(type: "character varying(200)", maxLength: 200, nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_cards_phone_reports", x => x.id);
                });

            migrationBuilder.CreateTable(
                name: "cards_takeover_codes",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    person_id = table.Column<Guid>(type: "uuid", nullable: false),
                    member_id = table.Column<Guid>(type: "uuid", nullable: false),
                    card_id = table.Column<Guid>(type: "uuid", nullable: false),
                    digest = table.Column<string>(type: "character varying(64)", unicode: false, maxLength: 64, nullable: false),
                    code = table.Column<byte[]>(type: "bytea", nullable: true),
                    state = table.Column<int>(type: "integer", nullable: false),
                    asked_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false),
                    expires_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_cards_takeover_codes", x => x.id);
                });

            migrationBuilder.CreateTable(
                name: "cards_unbind_requests",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    binding_id = table.Column<Guid>(type: "uuid", nullable: false),
                    member_id = table.Column<Guid>(type: "uuid", nullable: false),
                    reason = table.Column<int>(type: "integer", nullable: false),
                    text = table.Column<string>(type: "character varying(200)", maxLength: 200, nullable: false),
                    state = table.Column<int>(type: "integer", nullable: false),
                    maker_id = table.Column<Guid>(type: "uuid", nullable: false),
                    asked_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false),
                    expires_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false),
                    checker_id = table.Column<Guid>(type: "uuid", nullable: true),
                    verdict = table.Column<string>(type: "character varying(200)", maxLength: 200, nullable: true),
                    decided_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_cards_unbind_requests", x => x.id);
                });

            migrationBuilder.CreateTable(
                name: "consents_agreements",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    person_id = table.Column<Guid>(type: "uuid", nullable: false),
                    kind = table.Column<int>(type: "integer", nullable: false),
                    text_version = table.Column<string>(type: "character varying(32)", unicode: false, maxLength: 32, nullable: false),
                    given_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false),
                    withdrawn_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_consents_agreements", x => x.id);
                });

            migrationBuilder.CreateTable(
                name: "members_changes",
                columns: table => new
                {
                    id = table.Column<long>(type: "bigint", nullable: false)
                        .Annotation("Npgsql:ValueGenerationStrategy", NpgsqlValueGenerationStrategy.IdentityByDefaultColumn),
                    member_id = table.Column<Guid>(type: "uuid", nullable: false),
                    field = table.Column<int>(type: "integer", nullable: false),
                    at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false),
                    by_id = table.Column<Guid>(type: "uuid", nullable: true),
                    source = table.Column<string>(type: "character varying(48)", unicode: false, maxLength: 48, nullable: false),
                    before = table.Column<string>(type: "character varying(100)", maxLength: 100, nullable: true),
                    after = table.Column<string>(type: "character varying(100)", maxLength: 100, nullable: true),
                    reason = table.Column<string>(type: "character varying(200)", maxLength: 200, nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_members_changes", x => x.id);
                });

            migrationBuilder.CreateTable(
                name: "members_duplicates",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    first_id = table.Column<Guid>(type: "uuid", nullable: false),
                    second_id = table.Column<Guid>(type: "uuid", nullable: false),
                    reason = table.Column<int>(type: "integer", nullable: false),
                    state = table.Column<int>(type: "integer", nullable: false),
                    found_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false),
                    kept_id = table.Column<Guid>(type: "uuid", nullable: true),
                    proposed_by_id = table.Column<Guid>(type: "uuid", nullable: true),
                    proposed_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: true),
                    decided_by_id = table.Column<Guid>(type: "uuid", nullable: true),
                    decided_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: true),
                    decision_reason = table.Column<string>(type: "character varying(200)", maxLength: 200, nullable: true),
                    version = table.Column<int>(type: "integer", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_members_duplicates", x => x.id);
                });

            migrationBuilder.CreateTable(
                name: "members_import_lease",
                columns: table => new
                {
                    id = table.Column<int>(type: "integer", nullable: false),
                    holder = table.Column<Guid>(type: "uuid", nullable: false),
                    until = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_members_import_lease", x => x.id);
                });

            migrationBuilder.CreateTable(
                name: "members_import_pieces",
                columns: table => new
                {
                    import_id = table.Column<Guid>(type: "uuid", nullable: false),
                    part = table.Column<int>(type: "integer", nullable: false),
                    number = table.Column<int>(type: "integer", nullable: false),
                    @sealed = table.Column<byte[]>(name: "sealed", type: "bytea", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_members_import_pieces", x => new { x.import_id, x.part, x.number });
                });

            migrationBuilder.CreateTable(
                name: "members_imports",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    kind = table.Column<int>(type: "integer", nullable: false),
                    union_id = table.Column<Guid>(type: "uuid", nullable: false),
                    by_id = table.Column<Guid>(type: "uuid", nullable: false),
                    created_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false),
                    file_name = table.Column<string>(type: "character varying(120)", maxLength: 120, nullable: false),
                    file_id = table.Column<Guid>(type: "uuid", nullable: false),
                    active_file_id = table.Column<Guid>(type: "uuid", nullable: true),
                    bytes = table.Column<long>(type: "bigint", nullable: false),
                    sha256 = table.Column<string>(type: "character varying(64)", unicode: false, maxLength: 64, nullable: true),
                    file_until = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: true),
                    dry_run = table.Column<bool>(type: "boolean", nullable: false),
                    full = table.Column<bool>(type: "boolean", nullable: false),
                    state = table.Column<int>(type: "integer", nullable: false),
                    started_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: true),
                    ended_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: true),
                    rows = table.Column<long>(type: "bigint", nullable: false),
                    added = table.Column<long>(type: "bigint", nullable: false),
                    changed = table.Column<long>(type: "bigint", nullable: false),
                    unchanged = table.Column<long>(type: "bigint", nullable: false),
                    refused_rows = table.Column<long>(type: "bigint", nullable: false),
                    missing = table.Column<long>(type: "bigint", nullable: true),
                    fraction = table.Column<double>(type: "double precision", nullable: false),
                    reason = table.Column<string>(type: "character varying(300)", maxLength: 300, nullable: true),
                    columns = table.Column<string>(type: "character varying(2000)", maxLength: 2000, nullable: true),
                    unknown_headers = table.Column<string>(type: "character varying(2000)", maxLength: 2000, nullable: true),
                    error_bytes = table.Column<long>(type: "bigint", nullable: false),
                    holder = table.Column<Guid>(type: "uuid", nullable: true),
                    held_until = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: true),
                    cancel_asked = table.Column<bool>(type: "boolean", nullable: false),
                    attempts = table.Column<int>(type: "integer", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_members_imports", x => x.id);
                });

            migrationBuilder.CreateTable(
                name: "members_listing_appeals",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    listing_id = table.Column<Guid>(type: "uuid", nullable: false),
                    member_id = table.Column<Guid>(type: "uuid", nullable: false),
                    text = table.Column<byte[]>(type: "bytea", nullable: false),
                    made_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false),
                    decide_by = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false),
                    decided_by = table.Column<Guid>(type: "uuid", nullable: true),
                    decided_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: true),
                    granted = table.Column<bool>(type: "boolean", nullable: true),
                    note = table.Column<string>(type: "character varying(500)", maxLength: 500, nullable: true),
                    version = table.Column<int>(type: "integer", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_members_listing_appeals", x => x.id);
                });

            migrationBuilder.CreateTable(
                name: "members_listings",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    member_id = table.Column<Guid>(type: "uuid", nullable: true),
                    organization_id = table.Column<Guid>(type: "uuid", nullable: true),
                    level = table.Column<int>(type: "integer", nullable: false),
                    reason = table.Column<int>(type: "integer", nullable: false),
                    evidence = table.Column<byte[]>(type: "bytea", nullable: false),
                    files = table.Column<string>(type: "character varying(2100)", maxLength: 2100, nullable: false),
                    from = table.Column<DateOnly>(type: "date", nullable: false),
                    until = table.Column<DateOnly>(type: "date", nullable: false),
                    state = table.Column<int>(type: "integer", nullable: false),
                    proposed_by = table.Column<Guid>(type: "uuid", nullable: false),
                    proposed_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false),
                    decided_by = table.Column<Guid>(type: "uuid", nullable: true),
                    decided_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: true),
                    lift_proposed_by = table.Column<Guid>(type: "uuid", nullable: true),
                    lift_proposed_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: true),
                    lift_reason = table.Column<string>(type: "character varying(200)", maxLength: 200, nullable: true),
                    lifted_by = table.Column<Guid>(type: "uuid", nullable: true),
                    lifted_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: true),
                    version = table.Column<int>(type: "integer", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_members_listings", x => x.id);
                });

            migrationBuilder.CreateTable(
                name: "members_organization_changes",
                columns: table => new
                {
                    id = table.Column<long>(type: "bigint", nullable: false)
                        .Annotation("Npgsql:ValueGenerationStrategy", NpgsqlValueGenerationStrategy.IdentityByDefaultColumn),
                    organization_id = table.Column<Guid>(type: "uuid", nullable: false),
                    kind = table.Column<int>(type: "integer", nullable: false),
                    at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false),
                    by_id = table.Column<Guid>(type: "uuid", nullable: true),
                    before = table.Column<string>(type: "character varying(100)", maxLength: 100, nullable: true),
                    after = table.Column<string>(type: "character varying(100)", maxLength: 100, nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_members_organization_changes", x => x.id);
                });

            migrationBuilder.CreateTable(
                name: "members_standing_changes",
                columns: table => new
                {
                    id = table.Column<long>(type: "bigint", nullable: false)
                        .Annotation("Npgsql:ValueGenerationStrategy", NpgsqlValueGenerationStrategy.IdentityByDefaultColumn),
                    member_id = table.Column<Guid>(type: "uuid", nullable: false),
                    at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false),
                    due_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false),
                    failures = table.Column<int>(type: "integer", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_members_standing_changes", x => x.id);
                });

            migrationBuilder.CreateTable(
                name: "members_statistics",
                columns: table => new
                {
                    organization_id = table.Column<Guid>(type: "uuid", nullable: false),
                    in_membership = table.Column<int>(type: "integer", nullable: false),
                    transferred = table.Column<int>(type: "integer", nullable: false),
                    retired = table.Column<int>(type: "integer", nullable: false),
                    have_left = table.Column<int>(type: "integer", nullable: false),
                    removed = table.Column<int>(type: "integer", nullable: false),
                    merged = table.Column<int>(type: "integer", nullable: false),
                    computed_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_members_statistics", x => x.organization_id);
                });

            migrationBuilder.CreateTable(
                name: "staff_accounts",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    user_name = table.Column<string>(type: "character varying(32)", unicode: false, maxLength: 32, nullable: false),
                    display_name = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: false),
                    organization_id = table.Column<Guid>(type: "uuid", nullable: false),
                    password_hash = table.Column<string>(type: "character varying(256)", unicode: false, maxLength: 256, nullable: true),
                    security_stamp = table.Column<string>(type: "character varying(64)", unicode: false, maxLength: 64, nullable: false),
                    must_change_password = table.Column<bool>(type: "boolean", nullable: false),
                    authenticator_key = table.Column<byte[]>(type: "bytea", nullable: true),
                    has_authenticator = table.Column<bool>(type: "boolean", nullable: false),
                    is_disabled = table.Column<bool>(type: "boolean", nullable: false),
                    failed_tries = table.Column<int>(type: "integer", nullable: false),
                    locked_until = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: true),
                    created_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false),
                    last_signed_in_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: true),
                    version = table.Column<long>(type: "bigint", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_staff_accounts", x => x.id);
                });

            migrationBuilder.CreateTable(
                name: "staff_grants",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    account_id = table.Column<Guid>(type: "uuid", nullable: false),
                    role = table.Column<int>(type: "integer", nullable: false),
                    organization_id = table.Column<Guid>(type: "uuid", nullable: false),
                    given_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false),
                    given_by = table.Column<Guid>(type: "uuid", nullable: true),
                    ends_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: true),
                    revoked_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: true),
                    revoked_by = table.Column<Guid>(type: "uuid", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_staff_grants", x => x.id);
                    table.ForeignKey(
                        name: "fk_staff_grants_account_id",
                        column: x => x.account_id,
                        principalTable: "staff_accounts",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "staff_recovery_codes",
                columns: table => new
                {
                    account_id = table.Column<Guid>(type: "uuid", nullable: false),
                    code = table.Column<string>(type: "character varying(64)", unicode: false, maxLength: 64, nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_staff_recovery_codes", x => new { x.account_id, x.code });
                    table.ForeignKey(
                        name: "fk_staff_recovery_codes_account_id",
                        column: x => x.account_id,
                        principalTable: "staff_accounts",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "staff_sessions",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    account_id = table.Column<Guid>(type: "uuid", nullable: false),
                    stamp = table.Column<string>(type: "character varying(64)", unicode: false, maxLength: 64, nullable: false),
                    started_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false),
                    last_act_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false),
                    ended_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_staff_sessions", x => x.id);
                    table.ForeignKey(
                        name: "fk_staff_sessions_account_id",
                        column: x => x.account_id,
                        principalTable: "staff_accounts",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "staff_used_codes",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    account_id = table.Column<Guid>(type: "uuid", nullable: false),
                    code = table.Column<string>(type: "character varying(64)", unicode: false, maxLength: 64, nullable: false),
                    used_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_staff_used_codes", x => x.id);
                    table.ForeignKey(
                        name: "fk_staff_used_codes_account_id",
                        column: x => x.account_id,
                        principalTable: "staff_accounts",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.InsertData(
                table: "audit_sealer",
                columns: new[] { "id", "fence", "head_at", "head_digest", "head_seq", "lease_until", "owner", "seal", "seq" },
                values: new object[] { 1, 0L, new DateTimeOffset(new DateTime(1970, 1, 1, 0, 0, 0, 0, DateTimeKind.Unspecified), new TimeSpan(0, 0, 0, 0, 0)), new byte[] { 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0 }, 0L, new DateTimeOffset(new DateTime(1970, 1, 1, 0, 0, 0, 0, DateTimeKind.Unspecified), new TimeSpan(0, 0, 0, 0, 0)), 0L, new byte[] { 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0 }, 0L });

            migrationBuilder.InsertData(
                table: "members_import_lease",
                columns: new[] { "id", "holder", "until" },
                values: new object[] { 1, new Guid("00000000-0000-0000-0000-000000000000"), new DateTimeOffset(new DateTime(2026, 1, 1, 0, 0, 0, 0, DateTimeKind.Unspecified), new TimeSpan(0, 0, 0, 0, 0)) });

            migrationBuilder.Sql("/* Unions that were there before: a code of their own until an import names one. */ UPDATE members_organizations SET code = upper(replace(id::text, '-', ''));");
            migrationBuilder.Sql("/* And members: no namesakes until they are read again. */ UPDATE members_members SET namesake_index = lower(replace(id::text, '-', ''));");

            migrationBuilder.Sql("/* Blind indexes are 128 bits from here on. */ UPDATE members_members SET id_number_index = substr(id_number_index, 1, 32), phone_index = substr(phone_index, 1, 32);");
            migrationBuilder.Sql("/* Blind indexes are 128 bits from here on. */ UPDATE cards_cards SET number_index = substr(number_index, 1, 32);");
            migrationBuilder.Sql("/* Blind indexes are 128 bits from here on. */ UPDATE fans_verified_phones SET phone_index = substr(phone_index, 1, 32);");
            migrationBuilder.Sql("/* Blind indexes are 128 bits from here on. */ UPDATE moderation_checks SET digest = substr(digest, 1, 32);");
            migrationBuilder.Sql("/* Blind indexes are 128 bits from here on. */ UPDATE moderation_counts SET author = substr(author, 1, 32);");
            migrationBuilder.Sql("/* Blind indexes are 128 bits from here on. */ UPDATE cards_attempts SET subject = substr(subject, 1, 32);");

            migrationBuilder.CreateIndex(
                name: "ix_members_organizations_merged_into",
                table: "members_organizations",
                column: "merged_into");

            migrationBuilder.CreateIndex(
                name: "ux_members_organizations_code",
                table: "members_organizations",
                column: "code",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ix_members_members_merged_into",
                table: "members_members",
                column: "merged_into");

            migrationBuilder.CreateIndex(
                name: "ix_members_members_namesake",
                table: "members_members",
                column: "namesake_index");

            migrationBuilder.CreateIndex(
                name: "ix_members_members_organization",
                table: "members_members",
                columns: new[] { "organization_id", "state", "id" });

            migrationBuilder.CreateIndex(
                name: "ix_audit_rows_act",
                table: "audit_rows",
                columns: new[] { "act", "id" });

            migrationBuilder.CreateIndex(
                name: "ix_audit_rows_at",
                table: "audit_rows",
                column: "at");

            migrationBuilder.CreateIndex(
                name: "ix_audit_rows_union",
                table: "audit_rows",
                columns: new[] { "union_path", "at" });

            migrationBuilder.CreateIndex(
                name: "ix_audit_rows_unsealed",
                table: "audit_rows",
                column: "id",
                filter: "seq IS NULL");

            migrationBuilder.CreateIndex(
                name: "ux_audit_rows_seq",
                table: "audit_rows",
                column: "seq",
                unique: true,
                filter: "seq IS NOT NULL");

            migrationBuilder.CreateIndex(
                name: "ix_audit_keys_about",
                table: "audit_keys",
                column: "about");

            migrationBuilder.CreateIndex(
                name: "ix_cards_alarms_kind",
                table: "cards_alarms",
                columns: new[] { "kind", "last_seen_at" });

            migrationBuilder.CreateIndex(
                name: "ix_cards_alarms_raised",
                table: "cards_alarms",
                column: "raised_at");

            migrationBuilder.CreateIndex(
                name: "ux_cards_alarms_open",
                table: "cards_alarms",
                columns: new[] { "kind", "subject" },
                unique: true,
                filter: "acknowledged_at IS NULL");

            migrationBuilder.CreateIndex(
                name: "ix_cards_counter_takeovers_member",
                table: "cards_counter_takeovers",
                columns: new[] { "member_id", "asked_at" });

            migrationBuilder.CreateIndex(
                name: "ux_cards_counter_takeovers_open",
                table: "cards_counter_takeovers",
                column: "person_id",
                unique: true,
                filter: "decided_at IS NULL");

            migrationBuilder.CreateIndex(
                name: "ix_cards_phone_reports_person",
                table: "cards_phone_reports",
                column: "person_id");

            migrationBuilder.CreateIndex(
                name: "ux_cards_phone_reports_open",
                table: "cards_phone_reports",
                column: "member_id",
                unique: true,
                filter: "settled_at IS NULL");

            migrationBuilder.CreateIndex(
                name: "ix_cards_takeover_codes_expiry",
                table: "cards_takeover_codes",
                column: "expires_at");

            migrationBuilder.CreateIndex(
                name: "ix_cards_takeover_codes_member",
                table: "cards_takeover_codes",
                columns: new[] { "member_id", "asked_at" });

            migrationBuilder.CreateIndex(
                name: "ix_cards_takeover_codes_person",
                table: "cards_takeover_codes",
                columns: new[] { "person_id", "asked_at" });

            migrationBuilder.CreateIndex(
                name: "ix_cards_takeover_codes_state",
                table: "cards_takeover_codes",
                columns: new[] { "state", "expires_at" });

            migrationBuilder.CreateIndex(
                name: "ix_cards_unbind_requests_member",
                table: "cards_unbind_requests",
                columns: new[] { "member_id", "asked_at" });

            migrationBuilder.CreateIndex(
                name: "ux_cards_unbind_requests_open",
                table: "cards_unbind_requests",
                column: "binding_id",
                unique: true,
                filter: "decided_at IS NULL");

            migrationBuilder.CreateIndex(
                name: "ix_consents_agreements_person",
                table: "consents_agreements",
                column: "person_id");

            migrationBuilder.CreateIndex(
                name: "ux_consents_agreements_standing",
                table: "consents_agreements",
                columns: new[] { "person_id", "kind", "text_version" },
                unique: true,
                filter: "withdrawn_at IS NULL");

            migrationBuilder.CreateIndex(
                name: "ix_members_changes_member",
                table: "members_changes",
                columns: new[] { "member_id", "id" });

            migrationBuilder.CreateIndex(
                name: "ix_members_duplicates_second",
                table: "members_duplicates",
                column: "second_id");

            migrationBuilder.CreateIndex(
                name: "ix_members_duplicates_state",
                table: "members_duplicates",
                columns: new[] { "state", "found_at" });

            migrationBuilder.CreateIndex(
                name: "ux_members_duplicates_pair",
                table: "members_duplicates",
                columns: new[] { "first_id", "second_id" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ix_members_imports_file_until",
                table: "members_imports",
                column: "file_until");

            migrationBuilder.CreateIndex(
                name: "ix_members_imports_state",
                table: "members_imports",
                columns: new[] { "state", "created_at" });

            migrationBuilder.CreateIndex(
                name: "ux_members_imports_active_file_id",
                table: "members_imports",
                column: "active_file_id",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ix_members_listing_appeals_due",
                table: "members_listing_appeals",
                columns: new[] { "decided_at", "decide_by" });

            migrationBuilder.CreateIndex(
                name: "ux_members_listing_appeals_listing",
                table: "members_listing_appeals",
                column: "listing_id",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ix_members_listings_member",
                table: "members_listings",
                columns: new[] { "member_id", "state" });

            migrationBuilder.CreateIndex(
                name: "ix_members_listings_organization",
                table: "members_listings",
                columns: new[] { "organization_id", "state" });

            migrationBuilder.CreateIndex(
                name: "ix_members_listings_state",
                table: "members_listings",
                columns: new[] { "state", "proposed_at" });

            migrationBuilder.CreateIndex(
                name: "ix_members_organization_changes_organization",
                table: "members_organization_changes",
                columns: new[] { "organization_id", "id" });

            migrationBuilder.CreateIndex(
                name: "ix_members_standing_changes_due",
                table: "members_standing_changes",
                columns: new[] { "due_at", "id" });

            migrationBuilder.CreateIndex(
                name: "ix_staff_accounts_organization",
                table: "staff_accounts",
                column: "organization_id");

            migrationBuilder.CreateIndex(
                name: "ux_staff_accounts_user_name",
                table: "staff_accounts",
                column: "user_name",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ix_staff_grants_organization",
                table: "staff_grants",
                column: "organization_id");

            migrationBuilder.CreateIndex(
                name: "ux_staff_grants_standing",
                table: "staff_grants",
                columns: new[] { "account_id", "role", "organization_id" },
                unique: true,
                filter: "revoked_at IS NULL");

            migrationBuilder.CreateIndex(
                name: "IX_staff_sessions_account_id",
                table: "staff_sessions",
                column: "account_id");

            migrationBuilder.CreateIndex(
                name: "ix_staff_sessions_last_act_at",
                table: "staff_sessions",
                column: "last_act_at");

            migrationBuilder.CreateIndex(
                name: "ix_staff_used_codes_used_at",
                table: "staff_used_codes",
                column: "used_at");

            migrationBuilder.CreateIndex(
                name: "ux_staff_used_codes_once",
                table: "staff_used_codes",
                columns: new[] { "account_id", "code" },
                unique: true);
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropTable(
                name: "audit_keys");

            migrationBuilder.DropTable(
                name: "audit_sealer");

            migrationBuilder.DropTable(
                name: "cards_alarms");

            migrationBuilder.DropTable(
                name: "cards_code_uses");

            migrationBuilder.DropTable(
                name: "cards_counter_takeovers");

            migrationBuilder.DropTable(
                name: "cards_failed_tries");

            migrationBuilder.DropTable(
                name: "cards_phone_reports");

            migrationBuilder.DropTable(
                name: "cards_takeover_codes");

            migrationBuilder.DropTable(
                name: "cards_unbind_requests");

            migrationBuilder.DropTable(
                name: "consents_agreements");

            migrationBuilder.DropTable(
                name: "members_changes");

            migrationBuilder.DropTable(
                name: "members_duplicates");

            migrationBuilder.DropTable(
                name: "members_import_lease");

            migrationBuilder.DropTable(
                name: "members_import_pieces");

            migrationBuilder.DropTable(
                name: "members_imports");

            migrationBuilder.DropTable(
                name: "members_listing_appeals");

            migrationBuilder.DropTable(
                name: "members_listings");

            migrationBuilder.DropTable(
                name: "members_organization_changes");

            migrationBuilder.DropTable(
                name: "members_standing_changes");

            migrationBuilder.DropTable(
                name: "members_statistics");

            migrationBuilder.DropTable(
                name: "staff_grants");

            migrationBuilder.DropTable(
                name: "staff_recovery_codes");

            migrationBuilder.DropTable(
                name: "staff_sessions");

            migrationBuilder.DropTable(
                name: "staff_used_codes");

            migrationBuilder.DropTable(
                name: "staff_accounts");

            migrationBuilder.DropIndex(
                name: "ix_members_organizations_merged_into",
                table: "members_organizations");

            migrationBuilder.DropIndex(
                name: "ux_members_organizations_code",
                table: "members_organizations");

            migrationBuilder.DropIndex(
                name: "ix_members_members_merged_into",
                table: "members_members");

            migrationBuilder.DropIndex(
                name: "ix_members_members_namesake",
                table: "members_members");

            migrationBuilder.DropIndex(
                name: "ix_members_members_organization",
                table: "members_members");

            migrationBuilder.DropIndex(
                name: "ix_audit_rows_act",
                table: "audit_rows");

            migrationBuilder.DropIndex(
                name: "ix_audit_rows_at",
                table: "audit_rows");

            migrationBuilder.DropIndex(
                name: "ix_audit_rows_union",
                table: "audit_rows");

            migrationBuilder.DropIndex(
                name: "ix_audit_rows_unsealed",
                table: "audit_rows");

            migrationBuilder.DropIndex(
                name: "ux_audit_rows_seq",
                table: "audit_rows");

            migrationBuilder.DropColumn(
                name: "code",
                table: "members_organizations");

            migrationBuilder.DropColumn(
                name: "dues_since",
                table: "members_organizations");

            migrationBuilder.DropColumn(
                name: "merged_into",
                table: "members_organizations");

            migrationBuilder.DropColumn(
                name: "pays_dues",
                table: "members_organizations");

            migrationBuilder.DropColumn(
                name: "state",
                table: "members_organizations");

            migrationBuilder.DropColumn(
                name: "version",
                table: "members_organizations");

            migrationBuilder.DropColumn(
                name: "import_digest",
                table: "members_members");

            migrationBuilder.DropColumn(
                name: "merged_into",
                table: "members_members");

            migrationBuilder.DropColumn(
                name: "namesake_index",
                table: "members_members");

            migrationBuilder.DropColumn(
                name: "state_reason",
                table: "members_members");

            migrationBuilder.DropColumn(
                name: "state_since",
                table: "members_members");

            migrationBuilder.DropColumn(
                name: "version",
                table: "members_members");

            migrationBuilder.DropColumn(
                name: "payout_hold_until",
                table: "cards_bindings");

            migrationBuilder.DropColumn(
                name: "about",
                table: "audit_rows");

            migrationBuilder.DropColumn(
                name: "details",
                table: "audit_rows");

            migrationBuilder.DropColumn(
                name: "details_key",
                table: "audit_rows");

            migrationBuilder.DropColumn(
                name: "seal",
                table: "audit_rows");

            migrationBuilder.DropColumn(
                name: "seq",
                table: "audit_rows");

            migrationBuilder.DropColumn(
                name: "union_path",
                table: "audit_rows");

            migrationBuilder.AlterColumn<string>(
                name: "path",
                table: "members_organizations",
                type: "character varying(165)",
                unicode: false,
                maxLength: 165,
                nullable: false,
                oldClrType: typeof(string),
                oldType: "character varying(165)",
                oldUnicode: false,
                oldMaxLength: 165,
                oldCollation: "C");

            migrationBuilder.AlterColumn<string>(
                name: "act",
                table: "audit_rows",
                type: "character varying(64)",
                unicode: false,
                maxLength: 64,
                nullable: false,
                oldClrType: typeof(string),
                oldType: "character varying(64)",
                oldUnicode: false,
                oldMaxLength: 64,
                oldCollation: "C");

            migrationBuilder.CreateIndex(
                name: "ix_members_members_organization",
                table: "members_members",
                column: "organization_id");
        }
    }
}

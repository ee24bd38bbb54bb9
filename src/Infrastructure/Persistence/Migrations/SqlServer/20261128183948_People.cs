using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace WeChatUnion.Infrastructure.Persistence.Migrations.SqlServer
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
                type: "varchar(165)",
                unicode: false,
                maxLength: 165,
                nullable: false,
                collation: "Latin1_General_100_BIN2",
                oldClrType: typeof(string),
                oldType: "varchar(165)",
                oldUnicode: false,
                oldMaxLength: 165);

            migrationBuilder.AddColumn<string>(
                name: "code",
                table: "members_organizations",
                type: "varchar(32)",
                unicode: false,
                maxLength: 32,
                nullable: false,
                defaultValue: "",
                collation: "Latin1_General_100_BIN2");

            migrationBuilder.AddColumn<DateOnly>(
                name: "dues_since",
                table: "members_organizations",
                type: "date",
                nullable: true);

            migrationBuilder.AddColumn<Guid>(
                name: "merged_into",
                table: "members_organizations",
                type: "uniqueidentifier",
                nullable: true);

            migrationBuilder.AddColumn<bool>(
                name: "pays_dues",
                table: "members_organizations",
                type: "bit",
                nullable: false,
                defaultValue: true);

            migrationBuilder.AddColumn<int>(
                name: "state",
                table: "members_organizations",
                type: "int",
                nullable: false,
                defaultValue: 1);

            migrationBuilder.AddColumn<int>(
                name: "version",
                table: "members_organizations",
                type: "int",
                nullable: false,
                defaultValue: 0);

            migrationBuilder.AddColumn<string>(
                name: "import_digest",
                table: "members_members",
                type: "varchar(32)",
                unicode: false,
                maxLength: 32,
                nullable: true);

            migrationBuilder.AddColumn<Guid>(
                name: "merged_into",
                table: "members_members",
                type: "uniqueidentifier",
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "namesake_index",
                table: "members_members",
                type: "varchar(64)",
                unicode: false,
                maxLength: 64,
                nullable: false,
                defaultValue: "");

            migrationBuilder.AddColumn<int>(
                name: "state_reason",
                table: "members_members",
                type: "int",
                nullable: true);

            migrationBuilder.AddColumn<DateOnly>(
                name: "state_since",
                table: "members_members",
                type: "date",
                nullable: true);

            migrationBuilder.AddColumn<int>(
                name: "version",
                table: "members_members",
                type: "int",
                nullable: false,
                defaultValue: 0);

            migrationBuilder.AddColumn<DateTimeOffset>(
                name: "payout_hold_until",
                table: "cards_bindings",
                type: "datetimeoffset",
                nullable: true);

            migrationBuilder.AlterColumn<string>(
                name: "act",
                table: "audit_rows",
                type: "varchar(64)",
                unicode: false,
                maxLength: 64,
                nullable: false,
                collation: "Latin1_General_100_BIN2",
                oldClrType: typeof(string),
                oldType: "varchar(64)",
                oldUnicode: false,
                oldMaxLength: 64);

            migrationBuilder.AddColumn<Guid>(
                name: "about",
                table: "audit_rows",
                type: "uniqueidentifier",
                nullable: true);

            migrationBuilder.AddColumn<byte[]>(
                name: "details",
                table: "audit_rows",
                type: "varbinary(6100)",
                maxLength: 6100,
                nullable: true);

            migrationBuilder.AddColumn<Guid>(
                name: "details_key",
                table: "audit_rows",
                type: "uniqueidentifier",
                nullable: true);

            migrationBuilder.AddColumn<byte[]>(
                name: "seal",
                table: "audit_rows",
                type: "varbinary(33)",
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
                type: "varchar(165)",
                unicode: false,
                maxLength: 165,
                nullable: true,
                collation: "Latin1_General_100_BIN2");

            migrationBuilder.CreateTable(
                name: "audit_keys",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    about = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    sealed_key = table.Column<byte[]>(type: "varbinary(200)", maxLength: 200, nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_audit_keys", x => x.id)
                        .Annotation("SqlServer:Clustered", false);
                });

            migrationBuilder.CreateTable(
                name: "audit_sealer",
                columns: table => new
                {
                    id = table.Column<int>(type: "int", nullable: false),
                    owner = table.Column<long>(type: "bigint", nullable: false),
                    lease_until = table.Column<DateTimeOffset>(type: "datetimeoffset", nullable: false),
                    fence = table.Column<long>(type: "bigint", nullable: false),
                    seq = table.Column<long>(type: "bigint", nullable: false),
                    seal = table.Column<byte[]>(type: "varbinary(33)", maxLength: 33, nullable: false),
                    head_seq = table.Column<long>(type: "bigint", nullable: false),
                    head_digest = table.Column<byte[]>(type: "varbinary(32)", maxLength: 32, nullable: false),
                    head_at = table.Column<DateTimeOffset>(type: "datetimeoffset", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_audit_sealer", x => x.id);
                });

            migrationBuilder.CreateTable(
                name: "cards_alarms",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    kind = table.Column<int>(type: "int", nullable: false),
                    subject = table.Column<string>(type: "varchar(64)", unicode: false, maxLength: 64, nullable: false),
                    count = table.Column<int>(type: "int", nullable: false),
                    tries = table.Column<int>(type: "int", nullable: false),
                    first_seen_at = table.Column<DateTimeOffset>(type: "datetimeoffset", nullable: false),
                    last_seen_at = table.Column<DateTimeOffset>(type: "datetimeoffset", nullable: false),
                    raised_at = table.Column<DateTimeOffset>(type: "datetimeoffset", nullable: false),
                    acknowledged_at = table.Column<DateTimeOffset>(type: "datetimeoffset", nullable: true),
                    acknowledged_by = table.Column<Guid>(type: "uniqueidentifier", nullable: true),
                    note = table.Column<string>(type: "nvarchar(200)", maxLength: 200, nullable: true),
                    version = table.Column<int>(type: "int", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_cards_alarms", x => x.id)
                        .Annotation("SqlServer:Clustered", false);
                });

            migrationBuilder.CreateTable(
                name: "cards_code_uses",
                columns: table => new
                {
                    slot = table.Column<int>(type: "int", nullable: false),
                    binding = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    used_at = table.Column<DateTimeOffset>(type: "datetimeoffset", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_cards_code_uses", x => new { x.slot, x.binding });
                });

            migrationBuilder.CreateTable(
                name: "cards_counter_takeovers",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    person_id = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    member_id = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    card_id = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    number = table.Column<string>(type: "char(6)", unicode: false, fixedLength: true, maxLength: 6, nullable: false),
                    state = table.Column<int>(type: "int", nullable: false),
                    asked_at = table.Column<DateTimeOffset>(type: "datetimeoffset", nullable: false),
                    expires_at = table.Column<DateTimeOffset>(type: "datetimeoffset", nullable: false),
                    maker_id = table.Column<Guid>(type: "uniqueidentifier", nullable: true),
                    checker_id = table.Column<Guid>(type: "uniqueidentifier", nullable: true),
                    decided_at = table.Column<DateTimeOffset>(type: "datetimeoffset", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_cards_counter_takeovers", x => x.id)
                        .Annotation("SqlServer:Clustered", false);
                });

            migrationBuilder.CreateTable(
                name: "cards_failed_tries",
                columns: table => new
                {
                    bucket = table.Column<int>(type: "int", nullable: false),
                    fan = table.Column<string>(type: "varchar(64)", unicode: false, maxLength: 64, nullable: false),
                    target = table.Column<string>(type: "varchar(64)", unicode: false, maxLength: 64, nullable: false),
                    address = table.Column<string>(type: "varchar(64)", unicode: false, maxLength: 64, nullable: false),
                    wrong = table.Column<int>(type: "int", nullable: false),
                    stopped = table.Column<int>(type: "int", nullable: false),
                    first_at = table.Column<DateTimeOffset>(type: "datetimeoffset", nullable: false),
                    last_at = table.Column<DateTimeOffset>(type: "datetimeoffset", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_cards_failed_tries", x => new { x.bucket, x.address, x.fan, x.target });
                });

            migrationBuilder.CreateTable(
                name: "cards_phone_reports",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    person_id = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    member_id = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    reported_at = table.Column<DateTimeOffset>(type: "datetimeoffset", nullable: false),
                    settled_at = table.Column<DateTimeOffset>(type: "datetimeoffset", nullable: true),
                    settled_by = table.Column<Guid>(type: "uniqueidentifier", nullable: true),
                    note = table.Column<string>(type: "nvarchar(200)", maxLength: 200, nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_cards_phone_reports", x => x.id)
                        .Annotation("SqlServer:Clustered", false);
                });

            migrationBuilder.CreateTable(
                name: "cards_takeover_codes",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    person_id = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    member_id = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    card_id = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    digest = table.Column<string>(type: "varchar(64)", unicode: false, maxLength: 64, nullable: false),
                    code = table.Column<byte[]>(type: "varbinary(max)", nullable: true),
                    state = table.Column<int>(type: "int", nullable: false),
                    asked_at = table.Column<DateTimeOffset>(type: "datetimeoffset", nullable: false),
                    expires_at = table.Column<DateTimeOffset>(type: "datetimeoffset", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_cards_takeover_codes", x => x.id)
                        .Annotation("SqlServer:Clustered", false);
                });

            migrationBuilder.CreateTable(
                name: "cards_unbind_requests",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    binding_id = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    member_id = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    reason = table.Column<int>(type: "int", nullable: false),
                    text = table.Column<string>(type: "nvarchar(200)", maxLength: 200, nullable: false),
                    state = table.Column<int>(type: "int", nullable: false),
                    maker_id = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    asked_at = table.Column<DateTimeOffset>(type: "datetimeoffset", nullable: false),
                    expires_at = table.Column<DateTimeOffset>(type: "datetimeoffset", nullable: false),
                    checker_id = table.Column<Guid>(type: "uniqueidentifier", nullable: true),
                    verdict = table.Column<string>(type: "nvarchar(200)", maxLength: 200, nullable: true),
                    decided_at = table.Column<DateTimeOffset>(type: "datetimeoffset", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_cards_unbind_requests", x => x.id)
                        .Annotation("SqlServer:Clustered", false);
                });

            migrationBuilder.CreateTable(
                name: "consents_agreements",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    person_id = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    kind = table.Column<int>(type: "int", nullable: false),
                    text_version = table.Column<string>(type: "varchar(32)", unicode: false, maxLength: 32, nullable: false),
                    given_at = table.Column<DateTimeOffset>(type: "datetimeoffset", nullable: false),
                    withdrawn_at = table.Column<DateTimeOffset>(type: "datetimeoffset", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_consents_agreements", x => x.id)
                        .Annotation("SqlServer:Clustered", false);
                });

            migrationBuilder.CreateTable(
                name: "members_changes",
                columns: table => new
                {
                    id = table.Column<long>(type: "bigint", nullable: false)
                        .Annotation("SqlServer:Identity", "1, 1"),
                    member_id = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    field = table.Column<int>(type: "int", nullable: false),
                    at = table.Column<DateTimeOffset>(type: "datetimeoffset", nullable: false),
                    by_id = table.Column<Guid>(type: "uniqueidentifier", nullable: true),
                    source = table.Column<string>(type: "varchar(48)", unicode: false, maxLength: 48, nullable: false),
                    before = table.Column<string>(type: "nvarchar(100)", maxLength: 100, nullable: true),
                    after = table.Column<string>(type: "nvarchar(100)", maxLength: 100, nullable: true),
                    reason = table.Column<string>(type: "nvarchar(200)", maxLength: 200, nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_members_changes", x => x.id);
                });

            migrationBuilder.CreateTable(
                name: "members_duplicates",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    first_id = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    second_id = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    reason = table.Column<int>(type: "int", nullable: false),
                    state = table.Column<int>(type: "int", nullable: false),
                    found_at = table.Column<DateTimeOffset>(type: "datetimeoffset", nullable: false),
                    kept_id = table.Column<Guid>(type: "uniqueidentifier", nullable: true),
                    proposed_by_id = table.Column<Guid>(type: "uniqueidentifier", nullable: true),
                    proposed_at = table.Column<DateTimeOffset>(type: "datetimeoffset", nullable: true),
                    decided_by_id = table.Column<Guid>(type: "uniqueidentifier", nullable: true),
                    decided_at = table.Column<DateTimeOffset>(type: "datetimeoffset", nullable: true),
                    decision_reason = table.Column<string>(type: "nvarchar(200)", maxLength: 200, nullable: true),
                    version = table.Column<int>(type: "int", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_members_duplicates", x => x.id)
                        .Annotation("SqlServer:Clustered", false);
                });

            migrationBuilder.CreateTable(
                name: "members_import_lease",
                columns: table => new
                {
                    id = table.Column<int>(type: "int", nullable: false),
                    holder = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    until = table.Column<DateTimeOffset>(type: "datetimeoffset", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_members_import_lease", x => x.id);
                });

            migrationBuilder.CreateTable(
                name: "members_import_pieces",
                columns: table => new
                {
                    import_id = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    part = table.Column<int>(type: "int", nullable: false),
                    number = table.Column<int>(type: "int", nullable: false),
                    @sealed = table.Column<byte[]>(name: "sealed", type: "varbinary(max)", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_members_import_pieces", x => new { x.import_id, x.part, x.number })
                        .Annotation("SqlServer:Clustered", false);
                });

            migrationBuilder.CreateTable(
                name: "members_imports",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    kind = table.Column<int>(type: "int", nullable: false),
                    union_id = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    by_id = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    created_at = table.Column<DateTimeOffset>(type: "datetimeoffset", nullable: false),
                    file_name = table.Column<string>(type: "nvarchar(120)", maxLength: 120, nullable: false),
                    file_id = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    active_file_id = table.Column<Guid>(type: "uniqueidentifier", nullable: true),
                    bytes = table.Column<long>(type: "bigint", nullable: false),
                    sha256 = table.Column<string>(type: "varchar(64)", unicode: false, maxLength: 64, nullable: true),
                    file_until = table.Column<DateTimeOffset>(type: "datetimeoffset", nullable: true),
                    dry_run = table.Column<bool>(type: "bit", nullable: false),
                    full = table.Column<bool>(type: "bit", nullable: false),
                    state = table.Column<int>(type: "int", nullable: false),
                    started_at = table.Column<DateTimeOffset>(type: "datetimeoffset", nullable: true),
                    ended_at = table.Column<DateTimeOffset>(type: "datetimeoffset", nullable: true),
                    rows = table.Column<long>(type: "bigint", nullable: false),
                    added = table.Column<long>(type: "bigint", nullable: false),
                    changed = table.Column<long>(type: "bigint", nullable: false),
                    unchanged = table.Column<long>(type: "bigint", nullable: false),
                    refused_rows = table.Column<long>(type: "bigint", nullable: false),
                    missing = table.Column<long>(type: "bigint", nullable: true),
                    fraction = table.Column<double>(type: "float", nullable: false),
                    reason = table.Column<string>(type: "nvarchar(300)", maxLength: 300, nullable: true),
                    columns = table.Column<string>(type: "nvarchar(2000)", maxLength: 2000, nullable: true),
                    unknown_headers = table.Column<string>(type: "nvarchar(2000)", maxLength: 2000, nullable: true),
                    error_bytes = table.Column<long>(type: "bigint", nullable: false),
                    holder = table.Column<Guid>(type: "uniqueidentifier", nullable: true),
                    held_until = table.Column<DateTimeOffset>(type: "datetimeoffset", nullable: true),
                    cancel_asked = table.Column<bool>(type: "bit", nullable: false),
                    attempts = table.Column<int>(type: "int", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_members_imports", x => x.id)
                        .Annotation("SqlServer:Clustered", false);
                });

            migrationBuilder.CreateTable(
                name: "members_listing_appeals",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    listing_id = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    member_id = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    text = table.Column<byte[]>(type: "varbinary(max)", nullable: false),
                    made_at = table.Column<DateTimeOffset>(type: "datetimeoffset", nullable: false),
                    decide_by = table.Column<DateTimeOffset>(type: "datetimeoffset", nullable: false),
                    decided_by = table.Column<Guid>(type: "uniqueidentifier", nullable: true),
                    decided_at = table.Column<DateTimeOffset>(type: "datetimeoffset", nullable: true),
                    granted = table.Column<bool>(type: "bit", nullable: true),
                    note = table.Column<string>(type: "nvarchar(500)", maxLength: 500, nullable: true),
                    version = table.Column<int>(type: "int", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_members_listing_appeals", x => x.id)
                        .Annotation("SqlServer:Clustered", false);
                });

            migrationBuilder.CreateTable(
                name: "members_listings",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    member_id = table.Column<Guid>(type: "uniqueidentifier", nullable: true),
                    organization_id = table.Column<Guid>(type: "uniqueidentifier", nullable: true),
                    level = table.Column<int>(type: "int", nullable: false),
                    reason = table.Column<int>(type: "int", nullable: false),
                    evidence = table.Column<byte[]>(type: "varbinary(max)", nullable: false),
                    files = table.Column<string>(type: "nvarchar(2100)", maxLength: 2100, nullable: false),
                    from = table.Column<DateOnly>(type: "date", nullable: false),
                    until = table.Column<DateOnly>(type: "date", nullable: false),
                    state = table.Column<int>(type: "int", nullable: false),
                    proposed_by = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    proposed_at = table.Column<DateTimeOffset>(type: "datetimeoffset", nullable: false),
                    decided_by = table.Column<Guid>(type: "uniqueidentifier", nullable: true),
                    decided_at = table.Column<DateTimeOffset>(type: "datetimeoffset", nullable: true),
                    lift_proposed_by = table.Column<Guid>(type: "uniqueidentifier", nullable: true),
                    lift_proposed_at = table.Column<DateTimeOffset>(type: "datetimeoffset", nullable: true),
                    lift_reason = table.Column<string>(type: "nvarchar(200)", maxLength: 200, nullable: true),
                    lifted_by = table.Column<Guid>(type: "uniqueidentifier", nullable: true),
                    lifted_at = table.Column<DateTimeOffset>(type: "datetimeoffset", nullable: true),
                    version = table.Column<int>(type: "int", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_members_listings", x => x.id)
                        .Annotation("SqlServer:Clustered", false);
                });

            migrationBuilder.CreateTable(
                name: "members_organization_changes",
                columns: table => new
                {
                    id = table.Column<long>(type: "bigint", nullable: false)
                        .Annotation("SqlServer:Identity", "1, 1"),
                    organization_id = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    kind = table.Column<int>(type: "int", nullable: false),
                    at = table.Column<DateTimeOffset>(type: "datetimeoffset", nullable: false),
                    by_id = table.Column<Guid>(type: "uniqueidentifier", nullable: true),
                    before = table.Column<string>(type: "nvarchar(100)", maxLength: 100, nullable: true),
                    after = table.Column<string>(type: "nvarchar(100)", maxLength: 100, nullable: true)
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
                        .Annotation("SqlServer:Identity", "1, 1"),
                    member_id = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    at = table.Column<DateTimeOffset>(type: "datetimeoffset", nullable: false),
                    due_at = table.Column<DateTimeOffset>(type: "datetimeoffset", nullable: false),
                    failures = table.Column<int>(type: "int", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_members_standing_changes", x => x.id);
                });

            migrationBuilder.CreateTable(
                name: "members_statistics",
                columns: table => new
                {
                    organization_id = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    in_membership = table.Column<int>(type: "int", nullable: false),
                    transferred = table.Column<int>(type: "int", nullable: false),
                    retired = table.Column<int>(type: "int", nullable: false),
                    have_left = table.Column<int>(type: "int", nullable: false),
                    removed = table.Column<int>(type: "int", nullable: false),
                    merged = table.Column<int>(type: "int", nullable: false),
                    computed_at = table.Column<DateTimeOffset>(type: "datetimeoffset", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_members_statistics", x => x.organization_id)
                        .Annotation("SqlServer:Clustered", false);
                });

            migrationBuilder.CreateTable(
                name: "staff_accounts",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    user_name = table.Column<string>(type: "varchar(32)", unicode: false, maxLength: 32, nullable: false),
                    display_name = table.Column<string>(type: "nvarchar(40)", maxLength: 40, nullable: false),
                    organization_id = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    password_hash = table.Column<string>(type: "varchar(256)", unicode: false, maxLength: 256, nullable: true),
                    security_stamp = table.Column<string>(type: "varchar(64)", unicode: false, maxLength: 64, nullable: false),
                    must_change_password = table.Column<bool>(type: "bit", nullable: false),
                    authenticator_key = table.Column<byte[]>(type: "varbinary(max)", nullable: true),
                    has_authenticator = table.Column<bool>(type: "bit", nullable: false),
                    is_disabled = table.Column<bool>(type: "bit", nullable: false),
                    failed_tries = table.Column<int>(type: "int", nullable: false),
                    locked_until = table.Column<DateTimeOffset>(type: "datetimeoffset", nullable: true),
                    created_at = table.Column<DateTimeOffset>(type: "datetimeoffset", nullable: false),
                    last_signed_in_at = table.Column<DateTimeOffset>(type: "datetimeoffset", nullable: true),
                    version = table.Column<long>(type: "bigint", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_staff_accounts", x => x.id)
                        .Annotation("SqlServer:Clustered", false);
                });

            migrationBuilder.CreateTable(
                name: "staff_grants",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    account_id = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    role = table.Column<int>(type: "int", nullable: false),
                    organization_id = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    given_at = table.Column<DateTimeOffset>(type: "datetimeoffset", nullable: false),
                    given_by = table.Column<Guid>(type: "uniqueidentifier", nullable: true),
                    ends_at = table.Column<DateTimeOffset>(type: "datetimeoffset", nullable: true),
                    revoked_at = table.Column<DateTimeOffset>(type: "datetimeoffset", nullable: true),
                    revoked_by = table.Column<Guid>(type: "uniqueidentifier", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_staff_grants", x => x.id)
                        .Annotation("SqlServer:Clustered", false);
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
                    account_id = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    code = table.Column<string>(type: "varchar(64)", unicode: false, maxLength: 64, nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_staff_recovery_codes", x => new { x.account_id, x.code })
                        .Annotation("SqlServer:Clustered", false);
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
                    id = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    account_id = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    stamp = table.Column<string>(type: "varchar(64)", unicode: false, maxLength: 64, nullable: false),
                    started_at = table.Column<DateTimeOffset>(type: "datetimeoffset", nullable: false),
                    last_act_at = table.Column<DateTimeOffset>(type: "datetimeoffset", nullable: false),
                    ended_at = table.Column<DateTimeOffset>(type: "datetimeoffset", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_staff_sessions", x => x.id)
                        .Annotation("SqlServer:Clustered", false);
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
                    id = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    account_id = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    code = table.Column<string>(type: "varchar(64)", unicode: false, maxLength: 64, nullable: false),
                    used_at = table.Column<DateTimeOffset>(type: "datetimeoffset", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_staff_used_codes", x => x.id)
                        .Annotation("SqlServer:Clustered", false);
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

            migrationBuilder.Sql("/* Unions that were there before: a code of their own until an import names one. */ UPDATE members_organizations SET code = upper(REPLACE(CAST(id AS char(36)), '-', ''));");
            migrationBuilder.Sql("/* And members: no namesakes until they are read again. */ UPDATE members_members SET namesake_index = lower(REPLACE(CAST(id AS char(36)), '-', ''));");

            migrationBuilder.Sql("/* Blind indexes are 128 bits from here on. */ UPDATE members_members SET id_number_index = SUBSTRING(id_number_index, 1, 32), phone_index = SUBSTRING(phone_index, 1, 32);");
            migrationBuilder.Sql("/* Blind indexes are 128 bits from here on. */ UPDATE cards_cards SET number_index = SUBSTRING(number_index, 1, 32);");
            migrationBuilder.Sql("/* Blind indexes are 128 bits from here on. */ UPDATE fans_verified_phones SET phone_index = SUBSTRING(phone_index, 1, 32);");
            migrationBuilder.Sql("/* Blind indexes are 128 bits from here on. */ UPDATE moderation_checks SET digest = SUBSTRING(digest, 1, 32);");
            migrationBuilder.Sql("/* Blind indexes are 128 bits from here on. */ UPDATE moderation_counts SET author = SUBSTRING(author, 1, 32);");
            migrationBuilder.Sql("/* Blind indexes are 128 bits from here on. */ UPDATE cards_attempts SET subject = SUBSTRING(subject, 1, 32);");

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
                unique: true,
                filter: "[active_file_id] IS NOT NULL");

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
                type: "varchar(165)",
                unicode: false,
                maxLength: 165,
                nullable: false,
                oldClrType: typeof(string),
                oldType: "varchar(165)",
                oldUnicode: false,
                oldMaxLength: 165,
                oldCollation: "Latin1_General_100_BIN2");

            migrationBuilder.AlterColumn<string>(
                name: "act",
                table: "audit_rows",
                type: "varchar(64)",
                unicode: false,
                maxLength: 64,
                nullable: false,
                oldClrType: typeof(string),
                oldType: "varchar(64)",
                oldUnicode: false,
                oldMaxLength: 64,
                oldCollation: "Latin1_General_100_BIN2");

            migrationBuilder.CreateIndex(
                name: "ix_members_members_organization",
                table: "members_members",
                column: "organization_id");
        }
    }
}

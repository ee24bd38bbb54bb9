using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

#pragma warning disable CA1814 // Prefer jagged arrays over multidimensional

namespace WeChatUnion.Infrastructure.Persistence.Migrations.Sqlite
{
    /// <inheritdoc />
    public partial class IronFansAndPoints : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.CreateTable(
                name: "ironfans_articles",
                columns: table => new
                {
                    app_id = table.Column<string>(type: "TEXT", unicode: false, maxLength: 32, nullable: false),
                    articles_id = table.Column<long>(type: "INTEGER", nullable: false),
                    place = table.Column<int>(type: "INTEGER", nullable: false),
                    out_at = table.Column<long>(type: "INTEGER", nullable: false),
                    read_up_to = table.Column<int>(type: "INTEGER", nullable: false),
                    next_at = table.Column<long>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_ironfans_articles", x => new { x.app_id, x.articles_id, x.place });
                });

            migrationBuilder.CreateTable(
                name: "ironfans_candidates",
                columns: table => new
                {
                    month = table.Column<int>(type: "INTEGER", nullable: false),
                    place = table.Column<int>(type: "INTEGER", nullable: false),
                    person_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    score = table.Column<int>(type: "INTEGER", nullable: false),
                    active_days = table.Column<int>(type: "INTEGER", nullable: false),
                    quality = table.Column<int>(type: "INTEGER", nullable: false),
                    reached_at = table.Column<long>(type: "INTEGER", nullable: false),
                    member_id = table.Column<Guid>(type: "TEXT", nullable: true),
                    masked_name = table.Column<string>(type: "TEXT", maxLength: 20, nullable: true),
                    union_name = table.Column<string>(type: "TEXT", nullable: true),
                    is_screened = table.Column<bool>(type: "INTEGER", nullable: false),
                    unfit = table.Column<int>(type: "INTEGER", nullable: true),
                    is_newcomer = table.Column<bool>(type: "INTEGER", nullable: false),
                    signals = table.Column<string>(type: "TEXT", nullable: true),
                    excluded_for = table.Column<string>(type: "TEXT", unicode: false, maxLength: 16, nullable: true),
                    excluded_by = table.Column<Guid>(type: "TEXT", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_ironfans_candidates", x => new { x.month, x.place });
                });

            migrationBuilder.CreateTable(
                name: "ironfans_days",
                columns: table => new
                {
                    person_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    day = table.Column<int>(type: "INTEGER", nullable: false),
                    kind = table.Column<short>(type: "INTEGER", nullable: false),
                    times = table.Column<int>(type: "INTEGER", nullable: false),
                    points = table.Column<int>(type: "INTEGER", nullable: false),
                    gain = table.Column<int>(type: "INTEGER", nullable: false),
                    gained_at = table.Column<long>(type: "INTEGER", nullable: false),
                    last_minute = table.Column<int>(type: "INTEGER", nullable: false),
                    in_minute = table.Column<int>(type: "INTEGER", nullable: false),
                    skipped = table.Column<int>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_ironfans_days", x => new { x.person_id, x.day, x.kind });
                });

            migrationBuilder.CreateTable(
                name: "ironfans_honours",
                columns: table => new
                {
                    month = table.Column<int>(type: "INTEGER", nullable: false),
                    seat = table.Column<int>(type: "INTEGER", nullable: false),
                    person_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    member_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    masked_name = table.Column<string>(type: "TEXT", maxLength: 20, nullable: false),
                    union_name = table.Column<string>(type: "TEXT", nullable: false),
                    score = table.Column<int>(type: "INTEGER", nullable: false),
                    active_days = table.Column<int>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_ironfans_honours", x => new { x.month, x.seat });
                });

            migrationBuilder.CreateTable(
                name: "ironfans_interactions",
                columns: table => new
                {
                    cause = table.Column<byte[]>(type: "BLOB", maxLength: 32, nullable: false),
                    fan_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    kind = table.Column<short>(type: "INTEGER", nullable: false),
                    at = table.Column<long>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_ironfans_interactions", x => x.cause);
                });

            migrationBuilder.CreateTable(
                name: "ironfans_kind_rules",
                columns: table => new
                {
                    version = table.Column<int>(type: "INTEGER", nullable: false),
                    kind = table.Column<short>(type: "INTEGER", nullable: false),
                    steps = table.Column<string>(type: "TEXT", unicode: false, maxLength: 100, nullable: false),
                    month_points = table.Column<int>(type: "INTEGER", nullable: false),
                    is_quality = table.Column<bool>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_ironfans_kind_rules", x => new { x.version, x.kind });
                });

            migrationBuilder.CreateTable(
                name: "ironfans_months",
                columns: table => new
                {
                    month = table.Column<int>(type: "INTEGER", nullable: false),
                    state = table.Column<int>(type: "INTEGER", nullable: false),
                    version = table.Column<int>(type: "INTEGER", nullable: false),
                    rules_version = table.Column<int>(type: "INTEGER", nullable: false),
                    commitment = table.Column<string>(type: "TEXT", unicode: false, maxLength: 64, nullable: false),
                    secret = table.Column<byte[]>(type: "BLOB", nullable: false),
                    told_secret = table.Column<string>(type: "TEXT", unicode: false, maxLength: 64, nullable: true),
                    fans = table.Column<int>(type: "INTEGER", nullable: false),
                    digest = table.Column<string>(type: "TEXT", unicode: false, maxLength: 64, nullable: true),
                    closed_at = table.Column<long>(type: "INTEGER", nullable: true),
                    notice_by = table.Column<Guid>(type: "TEXT", nullable: true),
                    notice_from = table.Column<long>(type: "INTEGER", nullable: true),
                    notice_until = table.Column<long>(type: "INTEGER", nullable: true),
                    published_at = table.Column<long>(type: "INTEGER", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_ironfans_months", x => x.month);
                });

            migrationBuilder.CreateTable(
                name: "ironfans_objections",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "TEXT", nullable: false),
                    month = table.Column<int>(type: "INTEGER", nullable: false),
                    place = table.Column<int>(type: "INTEGER", nullable: false),
                    by = table.Column<Guid>(type: "TEXT", nullable: false),
                    text = table.Column<string>(type: "TEXT", maxLength: 300, nullable: false),
                    at = table.Column<long>(type: "INTEGER", nullable: false),
                    is_upheld = table.Column<bool>(type: "INTEGER", nullable: true),
                    answer = table.Column<string>(type: "TEXT", maxLength: 200, nullable: true),
                    settled_by = table.Column<Guid>(type: "TEXT", nullable: true),
                    settled_at = table.Column<long>(type: "INTEGER", nullable: true),
                    version = table.Column<int>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_ironfans_objections", x => x.id);
                });

            migrationBuilder.CreateTable(
                name: "ironfans_rules",
                columns: table => new
                {
                    version = table.Column<int>(type: "INTEGER", nullable: false),
                    from_month = table.Column<int>(type: "INTEGER", nullable: false),
                    night_from = table.Column<int>(type: "INTEGER", nullable: false),
                    night_until = table.Column<int>(type: "INTEGER", nullable: false),
                    per_minute = table.Column<int>(type: "INTEGER", nullable: false),
                    per_night_minute = table.Column<int>(type: "INTEGER", nullable: false),
                    seats = table.Column<int>(type: "INTEGER", nullable: false),
                    newcomer_seats = table.Column<int>(type: "INTEGER", nullable: false),
                    cool_down_months = table.Column<int>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_ironfans_rules", x => x.version);
                });

            migrationBuilder.CreateTable(
                name: "ironfans_scores",
                columns: table => new
                {
                    month = table.Column<int>(type: "INTEGER", nullable: false),
                    person_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    score = table.Column<int>(type: "INTEGER", nullable: false),
                    active_days = table.Column<int>(type: "INTEGER", nullable: false),
                    quality = table.Column<int>(type: "INTEGER", nullable: false),
                    reached_at = table.Column<long>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_ironfans_scores", x => new { x.month, x.person_id });
                });

            migrationBuilder.CreateTable(
                name: "ironfans_steps",
                columns: table => new
                {
                    month = table.Column<int>(type: "INTEGER", nullable: false),
                    score = table.Column<int>(type: "INTEGER", nullable: false),
                    fans = table.Column<int>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_ironfans_steps", x => new { x.month, x.score });
                });

            migrationBuilder.CreateTable(
                name: "points_accounts",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "TEXT", nullable: false),
                    person_id = table.Column<Guid>(type: "TEXT", nullable: true),
                    balance = table.Column<long>(type: "INTEGER", nullable: false),
                    version = table.Column<int>(type: "INTEGER", nullable: false),
                    merged_into = table.Column<Guid>(type: "TEXT", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_points_accounts", x => x.id);
                    table.CheckConstraint("ck_points_accounts_balance", "balance >= 0");
                });

            migrationBuilder.CreateTable(
                name: "points_rule_kinds",
                columns: table => new
                {
                    version = table.Column<int>(type: "INTEGER", nullable: false),
                    kind = table.Column<string>(type: "TEXT", unicode: false, maxLength: 16, nullable: false),
                    points = table.Column<int>(type: "INTEGER", nullable: false),
                    per_day = table.Column<int>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_points_rule_kinds", x => new { x.version, x.kind });
                });

            migrationBuilder.CreateTable(
                name: "points_rules",
                columns: table => new
                {
                    version = table.Column<int>(type: "INTEGER", nullable: false),
                    from_day = table.Column<int>(type: "INTEGER", nullable: false),
                    life_years = table.Column<int>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_points_rules", x => x.version);
                });

            migrationBuilder.CreateTable(
                name: "points_transfers",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "TEXT", nullable: false),
                    cause = table.Column<string>(type: "TEXT", unicode: false, maxLength: 120, nullable: false),
                    kind = table.Column<int>(type: "INTEGER", nullable: false),
                    account_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    points = table.Column<long>(type: "INTEGER", nullable: false),
                    missing = table.Column<long>(type: "INTEGER", nullable: false),
                    earned = table.Column<string>(type: "TEXT", unicode: false, maxLength: 16, nullable: true),
                    day = table.Column<int>(type: "INTEGER", nullable: false),
                    rules = table.Column<int>(type: "INTEGER", nullable: false),
                    reverses = table.Column<Guid>(type: "TEXT", nullable: true),
                    words = table.Column<string>(type: "TEXT", maxLength: 80, nullable: false),
                    at = table.Column<long>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_points_transfers", x => x.id);
                });

            migrationBuilder.CreateTable(
                name: "points_lots",
                columns: table => new
                {
                    account_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    expires_at = table.Column<long>(type: "INTEGER", nullable: false),
                    remaining = table.Column<long>(type: "INTEGER", nullable: false),
                    is_closed = table.Column<bool>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_points_lots", x => new { x.account_id, x.expires_at });
                    table.CheckConstraint("ck_points_lots_remaining", "remaining >= 0");
                    table.ForeignKey(
                        name: "fk_points_lots_account_id",
                        column: x => x.account_id,
                        principalTable: "points_accounts",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "points_postings",
                columns: table => new
                {
                    id = table.Column<long>(type: "INTEGER", nullable: false)
                        .Annotation("Sqlite:Autoincrement", true),
                    transfer_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    account_id = table.Column<Guid>(type: "TEXT", nullable: true),
                    expires_at = table.Column<long>(type: "INTEGER", nullable: true),
                    book = table.Column<int>(type: "INTEGER", nullable: true),
                    amount = table.Column<long>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_points_postings", x => x.id);
                    table.ForeignKey(
                        name: "fk_points_postings_transfer_id",
                        column: x => x.transfer_id,
                        principalTable: "points_transfers",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.InsertData(
                table: "ironfans_kind_rules",
                columns: new[] { "kind", "version", "is_quality", "month_points", "steps" },
                values: new object[,]
                {
                    { (short)1, 1, false, 100, "4,2,1" },
                    { (short)2, 1, false, 60, "2,1,1" },
                    { (short)3, 1, false, 60, "4,2" },
                    { (short)4, 1, false, 20, "20" },
                    { (short)5, 1, false, 30, "15" },
                    { (short)6, 1, false, 60, "3,2,1" },
                    { (short)7, 1, false, 40, "1,1,1" },
                    { (short)8, 1, false, 60, "3" },
                    { (short)9, 1, false, 80, "4,2,1" },
                    { (short)10, 1, true, 240, "12,6,3" }
                });

            migrationBuilder.InsertData(
                table: "ironfans_rules",
                columns: new[] { "version", "cool_down_months", "from_month", "newcomer_seats", "night_from", "night_until", "per_minute", "per_night_minute", "seats" },
                values: new object[] { 1, 2, 0, 0, 0, 5, 6, 2, 15 });

            migrationBuilder.InsertData(
                table: "points_rule_kinds",
                columns: new[] { "kind", "version", "per_day", "points" },
                values: new object[,]
                {
                    { "iron-fan", 1, 100, 100 },
                    { "sign-in", 1, 2, 2 }
                });

            migrationBuilder.InsertData(
                table: "points_rules",
                columns: new[] { "version", "from_day", "life_years" },
                values: new object[] { 1, 0, 1 });

            migrationBuilder.CreateIndex(
                name: "ix_ironfans_candidates_person",
                table: "ironfans_candidates",
                column: "person_id");

            migrationBuilder.CreateIndex(
                name: "ix_ironfans_honours_member",
                table: "ironfans_honours",
                columns: new[] { "member_id", "month" });

            migrationBuilder.CreateIndex(
                name: "ix_ironfans_honours_person",
                table: "ironfans_honours",
                columns: new[] { "person_id", "month" });

            migrationBuilder.CreateIndex(
                name: "ix_ironfans_objections_month",
                table: "ironfans_objections",
                columns: new[] { "month", "by" });

            migrationBuilder.CreateIndex(
                name: "ix_points_accounts_merged",
                table: "points_accounts",
                column: "merged_into");

            migrationBuilder.CreateIndex(
                name: "ux_points_accounts_person",
                table: "points_accounts",
                column: "person_id",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ix_points_lots_expiry",
                table: "points_lots",
                column: "expires_at",
                filter: "remaining > 0");

            migrationBuilder.CreateIndex(
                name: "ix_points_postings_lot",
                table: "points_postings",
                columns: new[] { "account_id", "expires_at" });

            migrationBuilder.CreateIndex(
                name: "ix_points_postings_transfer",
                table: "points_postings",
                column: "transfer_id");

            migrationBuilder.CreateIndex(
                name: "ix_points_transfers_account",
                table: "points_transfers",
                columns: new[] { "account_id", "day" });

            migrationBuilder.CreateIndex(
                name: "ux_points_transfers_cause",
                table: "points_transfers",
                column: "cause",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ux_points_transfers_reverses",
                table: "points_transfers",
                column: "reverses",
                unique: true);
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropTable(
                name: "ironfans_articles");

            migrationBuilder.DropTable(
                name: "ironfans_candidates");

            migrationBuilder.DropTable(
                name: "ironfans_days");

            migrationBuilder.DropTable(
                name: "ironfans_honours");

            migrationBuilder.DropTable(
                name: "ironfans_interactions");

            migrationBuilder.DropTable(
                name: "ironfans_kind_rules");

            migrationBuilder.DropTable(
                name: "ironfans_months");

            migrationBuilder.DropTable(
                name: "ironfans_objections");

            migrationBuilder.DropTable(
                name: "ironfans_rules");

            migrationBuilder.DropTable(
                name: "ironfans_scores");

            migrationBuilder.DropTable(
                name: "ironfans_steps");

            migrationBuilder.DropTable(
                name: "points_lots");

            migrationBuilder.DropTable(
                name: "points_postings");

            migrationBuilder.DropTable(
                name: "points_rule_kinds");

            migrationBuilder.DropTable(
                name: "points_rules");

            migrationBuilder.DropTable(
                name: "points_accounts");

            migrationBuilder.DropTable(
                name: "points_transfers");
        }
    }
}

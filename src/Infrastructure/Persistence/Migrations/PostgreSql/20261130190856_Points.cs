using System;
using Microsoft.EntityFrameworkCore.Migrations;
using Npgsql.EntityFrameworkCore.PostgreSQL.Metadata;

#nullable disable

#pragma warning disable CA1814 // Prefer jagged arrays over multidimensional

namespace WeChatUnion.Infrastructure.Persistence.Migrations.PostgreSql
{
    /// <inheritdoc />
    public partial class Points : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.CreateTable(
                name: "points_accounts",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    person_id = table.Column<Guid>(type: "uuid", nullable: true),
                    balance = table.Column<long>(type: "bigint", nullable: false),
                    version = table.Column<int>(type: "integer", nullable: false),
                    merged_into = table.Column<Guid>(type: "uuid", nullable: true)
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
                    version = table.Column<int>(type: "integer", nullable: false),
                    kind = table.Column<string>(type: "character varying(16)", unicode: false, maxLength: 16, nullable: false),
                    points = table.Column<int>(type: "integer", nullable: false),
                    per_day = table.Column<int>(type: "integer", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_points_rule_kinds", x => new { x.version, x.kind });
                });

            migrationBuilder.CreateTable(
                name: "points_rules",
                columns: table => new
                {
                    version = table.Column<int>(type: "integer", nullable: false),
                    from_day = table.Column<int>(type: "integer", nullable: false),
                    life_years = table.Column<int>(type: "integer", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_points_rules", x => x.version);
                });

            migrationBuilder.CreateTable(
                name: "points_transfers",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    cause = table.Column<string>(type: "character varying(120)", unicode: false, maxLength: 120, nullable: false),
                    kind = table.Column<int>(type: "integer", nullable: false),
                    account_id = table.Column<Guid>(type: "uuid", nullable: false),
                    points = table.Column<long>(type: "bigint", nullable: false),
                    missing = table.Column<long>(type: "bigint", nullable: false),
                    earned = table.Column<string>(type: "character varying(16)", unicode: false, maxLength: 16, nullable: true),
                    day = table.Column<int>(type: "integer", nullable: false),
                    rules = table.Column<int>(type: "integer", nullable: false),
                    reverses = table.Column<Guid>(type: "uuid", nullable: true),
                    words = table.Column<string>(type: "character varying(80)", maxLength: 80, nullable: false),
                    at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_points_transfers", x => x.id);
                });

            migrationBuilder.CreateTable(
                name: "points_lots",
                columns: table => new
                {
                    account_id = table.Column<Guid>(type: "uuid", nullable: false),
                    expires_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false),
                    remaining = table.Column<long>(type: "bigint", nullable: false),
                    is_closed = table.Column<bool>(type: "boolean", nullable: false)
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
                    id = table.Column<long>(type: "bigint", nullable: false)
                        .Annotation("Npgsql:ValueGenerationStrategy", NpgsqlValueGenerationStrategy.IdentityByDefaultColumn),
                    transfer_id = table.Column<Guid>(type: "uuid", nullable: false),
                    account_id = table.Column<Guid>(type: "uuid", nullable: true),
                    expires_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: true),
                    book = table.Column<int>(type: "integer", nullable: true),
                    amount = table.Column<long>(type: "bigint", nullable: false)
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

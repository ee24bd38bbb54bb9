using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

#pragma warning disable CA1814 // Prefer jagged arrays over multidimensional

namespace WeChatUnion.Infrastructure.Persistence.Migrations.SqlServer
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
                    id = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    person_id = table.Column<Guid>(type: "uniqueidentifier", nullable: true),
                    balance = table.Column<long>(type: "bigint", nullable: false),
                    version = table.Column<int>(type: "int", nullable: false),
                    merged_into = table.Column<Guid>(type: "uniqueidentifier", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_points_accounts", x => x.id)
                        .Annotation("SqlServer:Clustered", false);
                    table.CheckConstraint("ck_points_accounts_balance", "balance >= 0");
                });

            migrationBuilder.CreateTable(
                name: "points_rule_kinds",
                columns: table => new
                {
                    version = table.Column<int>(type: "int", nullable: false),
                    kind = table.Column<string>(type: "varchar(16)", unicode: false, maxLength: 16, nullable: false),
                    points = table.Column<int>(type: "int", nullable: false),
                    per_day = table.Column<int>(type: "int", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_points_rule_kinds", x => new { x.version, x.kind });
                });

            migrationBuilder.CreateTable(
                name: "points_rules",
                columns: table => new
                {
                    version = table.Column<int>(type: "int", nullable: false),
                    from_day = table.Column<int>(type: "int", nullable: false),
                    life_years = table.Column<int>(type: "int", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_points_rules", x => x.version);
                });

            migrationBuilder.CreateTable(
                name: "points_transfers",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    cause = table.Column<string>(type: "varchar(120)", unicode: false, maxLength: 120, nullable: false),
                    kind = table.Column<int>(type: "int", nullable: false),
                    account_id = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    points = table.Column<long>(type: "bigint", nullable: false),
                    missing = table.Column<long>(type: "bigint", nullable: false),
                    earned = table.Column<string>(type: "varchar(16)", unicode: false, maxLength: 16, nullable: true),
                    day = table.Column<int>(type: "int", nullable: false),
                    rules = table.Column<int>(type: "int", nullable: false),
                    reverses = table.Column<Guid>(type: "uniqueidentifier", nullable: true),
                    words = table.Column<string>(type: "nvarchar(80)", maxLength: 80, nullable: false),
                    at = table.Column<DateTimeOffset>(type: "datetimeoffset", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_points_transfers", x => x.id)
                        .Annotation("SqlServer:Clustered", false);
                });

            migrationBuilder.CreateTable(
                name: "points_lots",
                columns: table => new
                {
                    account_id = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    expires_at = table.Column<DateTimeOffset>(type: "datetimeoffset", nullable: false),
                    remaining = table.Column<long>(type: "bigint", nullable: false),
                    is_closed = table.Column<bool>(type: "bit", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_points_lots", x => new { x.account_id, x.expires_at })
                        .Annotation("SqlServer:Clustered", false);
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
                        .Annotation("SqlServer:Identity", "1, 1"),
                    transfer_id = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    account_id = table.Column<Guid>(type: "uniqueidentifier", nullable: true),
                    expires_at = table.Column<DateTimeOffset>(type: "datetimeoffset", nullable: true),
                    book = table.Column<int>(type: "int", nullable: true),
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
                unique: true,
                filter: "[person_id] IS NOT NULL");

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
                unique: true,
                filter: "[reverses] IS NOT NULL");
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

using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace WeChatUnion.Infrastructure.Persistence.Migrations.PostgreSql
{
    /// <inheritdoc />
    public partial class People : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.AddColumn<string>(
                name: "union_path",
                table: "audit_rows",
                type: "character varying(165)",
                unicode: false,
                maxLength: 165,
                nullable: true);

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
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropTable(
                name: "cards_alarms");

            migrationBuilder.DropTable(
                name: "cards_code_uses");

            migrationBuilder.DropTable(
                name: "cards_failed_tries");

            migrationBuilder.DropTable(
                name: "members_listing_appeals");

            migrationBuilder.DropTable(
                name: "members_listings");

            migrationBuilder.DropColumn(
                name: "union_path",
                table: "audit_rows");
        }
    }
}

using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace WeChatUnion.Infrastructure.Persistence.Migrations.Sqlite
{
    /// <inheritdoc />
    public partial class Campaigns : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.CreateTable(
                name: "campaigns_campaigns",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "TEXT", nullable: false),
                    kind = table.Column<string>(type: "TEXT", unicode: false, maxLength: 32, nullable: false),
                    title = table.Column<string>(type: "TEXT", maxLength: 40, nullable: false),
                    state = table.Column<int>(type: "INTEGER", nullable: false),
                    opens_at = table.Column<long>(type: "INTEGER", nullable: false),
                    closes_at = table.Column<long>(type: "INTEGER", nullable: false),
                    settings = table.Column<string>(type: "TEXT", nullable: false),
                    terms = table.Column<string>(type: "TEXT", nullable: false),
                    rules = table.Column<string>(type: "TEXT", nullable: true),
                    maker_id = table.Column<Guid>(type: "TEXT", nullable: true),
                    publisher_id = table.Column<Guid>(type: "TEXT", nullable: true),
                    published_at = table.Column<long>(type: "INTEGER", nullable: true),
                    paused_at = table.Column<long>(type: "INTEGER", nullable: true),
                    void_reason = table.Column<string>(type: "TEXT", maxLength: 200, nullable: true),
                    copied_from = table.Column<Guid>(type: "TEXT", nullable: true),
                    version = table.Column<int>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_campaigns_campaigns", x => x.id);
                });

            migrationBuilder.CreateTable(
                name: "campaigns_exclusions",
                columns: table => new
                {
                    member_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    added_at = table.Column<long>(type: "INTEGER", nullable: false),
                    added_by = table.Column<Guid>(type: "TEXT", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_campaigns_exclusions", x => x.member_id);
                });

            migrationBuilder.CreateTable(
                name: "campaigns_wins",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "TEXT", nullable: false),
                    campaign_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    prize = table.Column<int>(type: "INTEGER", nullable: false),
                    delivery = table.Column<int>(type: "INTEGER", nullable: false),
                    seat = table.Column<int>(type: "INTEGER", nullable: false),
                    turn = table.Column<int>(type: "INTEGER", nullable: false),
                    person_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    member_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    ordinal = table.Column<int>(type: "INTEGER", nullable: false),
                    code = table.Column<string>(type: "TEXT", unicode: false, maxLength: 32, nullable: false),
                    masked_name = table.Column<string>(type: "TEXT", maxLength: 100, nullable: false),
                    state = table.Column<int>(type: "INTEGER", nullable: false),
                    drawn_at = table.Column<long>(type: "INTEGER", nullable: false),
                    claim_until = table.Column<long>(type: "INTEGER", nullable: false),
                    reminders = table.Column<int>(type: "INTEGER", nullable: false),
                    token_digest = table.Column<string>(type: "TEXT", unicode: false, maxLength: 64, nullable: true),
                    token_until = table.Column<long>(type: "INTEGER", nullable: true),
                    address = table.Column<byte[]>(type: "BLOB", nullable: true),
                    courier = table.Column<string>(type: "TEXT", maxLength: 40, nullable: true),
                    sent_at = table.Column<long>(type: "INTEGER", nullable: true),
                    done_at = table.Column<long>(type: "INTEGER", nullable: true),
                    done_by = table.Column<Guid>(type: "TEXT", nullable: true),
                    version = table.Column<int>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_campaigns_wins", x => x.id);
                });

            migrationBuilder.CreateTable(
                name: "lotteries_decks",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "TEXT", nullable: false),
                    rules = table.Column<string>(type: "TEXT", nullable: false),
                    commitment = table.Column<string>(type: "TEXT", unicode: false, maxLength: 64, nullable: false),
                    seed = table.Column<byte[]>(type: "BLOB", nullable: false),
                    next_slot = table.Column<long>(type: "INTEGER", nullable: false),
                    released = table.Column<int>(type: "INTEGER", nullable: false),
                    cards_left = table.Column<string>(type: "TEXT", unicode: false, maxLength: 400, nullable: false),
                    released_at = table.Column<string>(type: "TEXT", unicode: false, maxLength: 2000, nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_lotteries_decks", x => x.id);
                });

            migrationBuilder.CreateTable(
                name: "lotteries_draws",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "TEXT", nullable: false),
                    drawn_at = table.Column<long>(type: "INTEGER", nullable: false),
                    source = table.Column<string>(type: "TEXT", unicode: false, maxLength: 32, nullable: false),
                    issue = table.Column<string>(type: "TEXT", unicode: false, maxLength: 16, nullable: false),
                    value = table.Column<string>(type: "TEXT", unicode: false, maxLength: 64, nullable: false),
                    successors = table.Column<byte[]>(type: "BLOB", nullable: false),
                    proof = table.Column<byte[]>(type: "BLOB", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_lotteries_draws", x => x.id);
                });

            migrationBuilder.CreateTable(
                name: "lotteries_entries",
                columns: table => new
                {
                    id = table.Column<long>(type: "INTEGER", nullable: false)
                        .Annotation("Sqlite:Autoincrement", true),
                    campaign_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    member_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    person_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    number = table.Column<int>(type: "INTEGER", nullable: false),
                    code = table.Column<byte[]>(type: "BLOB", maxLength: 12, nullable: false),
                    at = table.Column<long>(type: "INTEGER", nullable: false),
                    face = table.Column<string>(type: "TEXT", unicode: false, maxLength: 8, nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_lotteries_entries", x => x.id);
                });

            migrationBuilder.CreateTable(
                name: "lotteries_lists",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "TEXT", nullable: false),
                    frozen_at = table.Column<long>(type: "INTEGER", nullable: false),
                    count = table.Column<int>(type: "INTEGER", nullable: false),
                    root = table.Column<string>(type: "TEXT", unicode: false, maxLength: 64, nullable: false),
                    left_out = table.Column<int>(type: "INTEGER", nullable: false),
                    codes = table.Column<byte[]>(type: "BLOB", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_lotteries_lists", x => x.id);
                });

            migrationBuilder.CreateTable(
                name: "lotteries_lotteries",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "TEXT", nullable: false),
                    rules = table.Column<string>(type: "TEXT", nullable: false),
                    commitment = table.Column<string>(type: "TEXT", unicode: false, maxLength: 64, nullable: false),
                    secret = table.Column<byte[]>(type: "BLOB", nullable: false),
                    holder_key = table.Column<byte[]>(type: "BLOB", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_lotteries_lotteries", x => x.id);
                });

            migrationBuilder.CreateTable(
                name: "lotteries_public_values",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "TEXT", nullable: false),
                    source = table.Column<string>(type: "TEXT", unicode: false, maxLength: 32, nullable: false),
                    issue = table.Column<string>(type: "TEXT", unicode: false, maxLength: 16, nullable: false),
                    value = table.Column<string>(type: "TEXT", unicode: false, maxLength: 64, nullable: false),
                    written_by = table.Column<Guid>(type: "TEXT", nullable: true),
                    written_at = table.Column<long>(type: "INTEGER", nullable: false),
                    confirmed_by = table.Column<Guid>(type: "TEXT", nullable: true),
                    known_at = table.Column<long>(type: "INTEGER", nullable: true),
                    version = table.Column<int>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_lotteries_public_values", x => x.id);
                });

            migrationBuilder.CreateTable(
                name: "lotteries_turns",
                columns: table => new
                {
                    id = table.Column<long>(type: "INTEGER", nullable: false)
                        .Annotation("Sqlite:Autoincrement", true),
                    campaign_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    member_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    person_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    number = table.Column<int>(type: "INTEGER", nullable: false),
                    slot = table.Column<long>(type: "INTEGER", nullable: true),
                    prize = table.Column<int>(type: "INTEGER", nullable: true),
                    at = table.Column<long>(type: "INTEGER", nullable: false),
                    face = table.Column<string>(type: "TEXT", unicode: false, maxLength: 8, nullable: false),
                    awarded_at = table.Column<long>(type: "INTEGER", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_lotteries_turns", x => x.id);
                });

            migrationBuilder.CreateIndex(
                name: "ix_campaigns_campaigns_state",
                table: "campaigns_campaigns",
                columns: new[] { "state", "closes_at" });

            migrationBuilder.CreateIndex(
                name: "ix_campaigns_wins_member_time",
                table: "campaigns_wins",
                columns: new[] { "member_id", "drawn_at" });

            migrationBuilder.CreateIndex(
                name: "ix_campaigns_wins_person",
                table: "campaigns_wins",
                column: "person_id");

            migrationBuilder.CreateIndex(
                name: "ix_campaigns_wins_state",
                table: "campaigns_wins",
                columns: new[] { "state", "claim_until" });

            migrationBuilder.CreateIndex(
                name: "ix_campaigns_wins_token",
                table: "campaigns_wins",
                column: "token_digest",
                filter: "token_digest IS NOT NULL");

            migrationBuilder.CreateIndex(
                name: "ux_campaigns_wins_member",
                table: "campaigns_wins",
                columns: new[] { "campaign_id", "member_id", "ordinal" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ux_campaigns_wins_seat",
                table: "campaigns_wins",
                columns: new[] { "campaign_id", "seat", "turn" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ix_lotteries_entries_holder",
                table: "lotteries_entries",
                column: "member_id");

            migrationBuilder.CreateIndex(
                name: "ix_lotteries_entries_person",
                table: "lotteries_entries",
                column: "person_id");

            migrationBuilder.CreateIndex(
                name: "ux_lotteries_entries_code",
                table: "lotteries_entries",
                columns: new[] { "campaign_id", "code" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ux_lotteries_entries_member",
                table: "lotteries_entries",
                columns: new[] { "campaign_id", "member_id", "number" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ux_lotteries_public_values_issue",
                table: "lotteries_public_values",
                columns: new[] { "source", "issue" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ix_lotteries_turns_fresh",
                table: "lotteries_turns",
                column: "at",
                filter: "prize IS NOT NULL AND awarded_at IS NULL");

            migrationBuilder.CreateIndex(
                name: "ix_lotteries_turns_holder",
                table: "lotteries_turns",
                column: "member_id");

            migrationBuilder.CreateIndex(
                name: "ix_lotteries_turns_person",
                table: "lotteries_turns",
                column: "person_id");

            migrationBuilder.CreateIndex(
                name: "ux_lotteries_turns_member",
                table: "lotteries_turns",
                columns: new[] { "campaign_id", "member_id", "number" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ux_lotteries_turns_slot",
                table: "lotteries_turns",
                columns: new[] { "campaign_id", "slot" },
                unique: true,
                filter: "slot IS NOT NULL");
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropTable(
                name: "campaigns_campaigns");

            migrationBuilder.DropTable(
                name: "campaigns_exclusions");

            migrationBuilder.DropTable(
                name: "campaigns_wins");

            migrationBuilder.DropTable(
                name: "lotteries_decks");

            migrationBuilder.DropTable(
                name: "lotteries_draws");

            migrationBuilder.DropTable(
                name: "lotteries_entries");

            migrationBuilder.DropTable(
                name: "lotteries_lists");

            migrationBuilder.DropTable(
                name: "lotteries_lotteries");

            migrationBuilder.DropTable(
                name: "lotteries_public_values");

            migrationBuilder.DropTable(
                name: "lotteries_turns");
        }
    }
}

using System;
using Microsoft.EntityFrameworkCore.Migrations;
using Npgsql.EntityFrameworkCore.PostgreSQL.Metadata;

#nullable disable

namespace WeChatUnion.Infrastructure.Persistence.Migrations.PostgreSql
{
    /// <inheritdoc />
    public partial class CampaignChancesTagsSignals : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.CreateTable(
                name: "campaigns_chances",
                columns: table => new
                {
                    id = table.Column<long>(type: "bigint", nullable: false)
                        .Annotation("Npgsql:ValueGenerationStrategy", NpgsqlValueGenerationStrategy.IdentityByDefaultColumn),
                    campaign_id = table.Column<Guid>(type: "uuid", nullable: false),
                    member_id = table.Column<Guid>(type: "uuid", nullable: false),
                    person_id = table.Column<Guid>(type: "uuid", nullable: false),
                    source = table.Column<string>(type: "character varying(16)", unicode: false, maxLength: 16, nullable: false),
                    reference = table.Column<string>(type: "character varying(64)", unicode: false, maxLength: 64, nullable: false),
                    first_number = table.Column<int>(type: "integer", nullable: false),
                    granted = table.Column<int>(type: "integer", nullable: false),
                    at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_campaigns_chances", x => x.id);
                });

            migrationBuilder.CreateTable(
                name: "campaigns_signal_judgements",
                columns: table => new
                {
                    id = table.Column<long>(type: "bigint", nullable: false)
                        .Annotation("Npgsql:ValueGenerationStrategy", NpgsqlValueGenerationStrategy.IdentityByDefaultColumn),
                    campaign_id = table.Column<Guid>(type: "uuid", nullable: false),
                    signal = table.Column<string>(type: "character varying(32)", unicode: false, maxLength: 32, nullable: false),
                    verdict = table.Column<int>(type: "integer", nullable: false),
                    seen = table.Column<int>(type: "integer", nullable: false),
                    note = table.Column<string>(type: "character varying(200)", maxLength: 200, nullable: false),
                    judged_by = table.Column<Guid>(type: "uuid", nullable: false),
                    judged_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_campaigns_signal_judgements", x => x.id);
                });

            migrationBuilder.CreateTable(
                name: "members_tag_bearers",
                columns: table => new
                {
                    tag_id = table.Column<Guid>(type: "uuid", nullable: false),
                    member_id = table.Column<Guid>(type: "uuid", nullable: false),
                    added_by = table.Column<Guid>(type: "uuid", nullable: false),
                    added_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_members_tag_bearers", x => new { x.tag_id, x.member_id });
                });

            migrationBuilder.CreateTable(
                name: "members_tags",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    name = table.Column<string>(type: "character varying(20)", maxLength: 20, nullable: false),
                    made_by = table.Column<Guid>(type: "uuid", nullable: false),
                    made_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_members_tags", x => x.id);
                });

            migrationBuilder.CreateIndex(
                name: "ix_campaigns_chances_holder",
                table: "campaigns_chances",
                column: "member_id");

            migrationBuilder.CreateIndex(
                name: "ix_campaigns_chances_person",
                table: "campaigns_chances",
                column: "person_id");

            migrationBuilder.CreateIndex(
                name: "ux_campaigns_chances_number",
                table: "campaigns_chances",
                columns: new[] { "campaign_id", "member_id", "first_number" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ux_campaigns_chances_reference",
                table: "campaigns_chances",
                columns: new[] { "campaign_id", "member_id", "source", "reference" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ix_campaigns_signal_judgements_campaign",
                table: "campaigns_signal_judgements",
                columns: new[] { "campaign_id", "signal" });

            migrationBuilder.CreateIndex(
                name: "ix_members_tag_bearers_member",
                table: "members_tag_bearers",
                column: "member_id");

            migrationBuilder.CreateIndex(
                name: "ux_members_tags_name",
                table: "members_tags",
                column: "name",
                unique: true);
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropTable(
                name: "campaigns_chances");

            migrationBuilder.DropTable(
                name: "campaigns_signal_judgements");

            migrationBuilder.DropTable(
                name: "members_tag_bearers");

            migrationBuilder.DropTable(
                name: "members_tags");
        }
    }
}

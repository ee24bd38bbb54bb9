using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace WeChatUnion.Infrastructure.Persistence.Migrations.Sqlite
{
    /// <inheritdoc />
    public partial class PeopleAndCards : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.CreateTable(
                name: "audit_rows",
                columns: table => new
                {
                    id = table.Column<long>(type: "INTEGER", nullable: false)
                        .Annotation("Sqlite:Autoincrement", true),
                    at = table.Column<long>(type: "INTEGER", nullable: false),
                    act = table.Column<string>(type: "TEXT", unicode: false, maxLength: 64, nullable: false),
                    actor = table.Column<int>(type: "INTEGER", nullable: false),
                    actor_id = table.Column<Guid>(type: "TEXT", nullable: true),
                    subject = table.Column<string>(type: "TEXT", unicode: false, maxLength: 100, nullable: false),
                    note = table.Column<string>(type: "TEXT", maxLength: 200, nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_audit_rows", x => x.id);
                });

            migrationBuilder.CreateTable(
                name: "cards_attempts",
                columns: table => new
                {
                    day = table.Column<int>(type: "INTEGER", nullable: false),
                    scope = table.Column<int>(type: "INTEGER", nullable: false),
                    subject = table.Column<string>(type: "TEXT", unicode: false, maxLength: 64, nullable: false),
                    tries = table.Column<int>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_cards_attempts", x => new { x.day, x.scope, x.subject });
                });

            migrationBuilder.CreateTable(
                name: "cards_bindings",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "TEXT", nullable: false),
                    person_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    member_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    card_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    status = table.Column<int>(type: "INTEGER", nullable: false),
                    method = table.Column<int>(type: "INTEGER", nullable: false),
                    bound_at = table.Column<long>(type: "INTEGER", nullable: false),
                    ended_at = table.Column<long>(type: "INTEGER", nullable: true),
                    end_reason = table.Column<string>(type: "TEXT", unicode: false, maxLength: 64, nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_cards_bindings", x => x.id);
                });

            migrationBuilder.CreateTable(
                name: "cards_cards",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "TEXT", nullable: false),
                    member_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    number = table.Column<byte[]>(type: "BLOB", nullable: false),
                    number_index = table.Column<string>(type: "TEXT", unicode: false, maxLength: 64, nullable: false),
                    last4 = table.Column<string>(type: "TEXT", unicode: false, maxLength: 4, nullable: false),
                    bank_name = table.Column<string>(type: "TEXT", maxLength: 50, nullable: false),
                    status = table.Column<int>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_cards_cards", x => x.id);
                });

            migrationBuilder.CreateTable(
                name: "cards_consents",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "TEXT", nullable: false),
                    person_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    text_version = table.Column<string>(type: "TEXT", unicode: false, maxLength: 32, nullable: false),
                    given_at = table.Column<long>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_cards_consents", x => x.id);
                });

            migrationBuilder.CreateTable(
                name: "cards_tickets",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "TEXT", nullable: false),
                    token_digest = table.Column<string>(type: "TEXT", unicode: false, maxLength: 64, nullable: false),
                    person_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    member_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    card_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    method = table.Column<int>(type: "INTEGER", nullable: false),
                    expires_at = table.Column<long>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_cards_tickets", x => x.id);
                });

            migrationBuilder.CreateTable(
                name: "fans_fans",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "TEXT", nullable: false),
                    app_id = table.Column<string>(type: "TEXT", unicode: false, maxLength: 32, nullable: false),
                    open_id = table.Column<string>(type: "TEXT", unicode: false, maxLength: 64, nullable: false),
                    union_id = table.Column<string>(type: "TEXT", unicode: false, maxLength: 64, nullable: true),
                    person_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    scene = table.Column<string>(type: "TEXT", maxLength: 64, nullable: true),
                    first_seen_at = table.Column<long>(type: "INTEGER", nullable: false),
                    followed_at = table.Column<long>(type: "INTEGER", nullable: true),
                    unfollowed_at = table.Column<long>(type: "INTEGER", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_fans_fans", x => x.id);
                });

            migrationBuilder.CreateTable(
                name: "members_organizations",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "TEXT", nullable: false),
                    parent_id = table.Column<Guid>(type: "TEXT", nullable: true),
                    level = table.Column<int>(type: "INTEGER", nullable: false),
                    name = table.Column<string>(type: "TEXT", maxLength: 100, nullable: false),
                    path = table.Column<string>(type: "TEXT", unicode: false, maxLength: 165, nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_members_organizations", x => x.id);
                    table.ForeignKey(
                        name: "fk_members_organizations_parent_id",
                        column: x => x.parent_id,
                        principalTable: "members_organizations",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "members_members",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "TEXT", nullable: false),
                    organization_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    name = table.Column<byte[]>(type: "BLOB", nullable: false),
                    masked_name = table.Column<string>(type: "TEXT", maxLength: 8, nullable: false),
                    document_kind = table.Column<int>(type: "INTEGER", nullable: false),
                    id_number = table.Column<byte[]>(type: "BLOB", nullable: false),
                    id_number_index = table.Column<string>(type: "TEXT", unicode: false, maxLength: 64, nullable: false),
                    phone = table.Column<byte[]>(type: "BLOB", nullable: true),
                    phone_index = table.Column<string>(type: "TEXT", unicode: false, maxLength: 64, nullable: true),
                    state = table.Column<int>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_members_members", x => x.id);
                    table.ForeignKey(
                        name: "fk_members_members_organization_id",
                        column: x => x.organization_id,
                        principalTable: "members_organizations",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateIndex(
                name: "ix_audit_rows_actor",
                table: "audit_rows",
                columns: new[] { "actor_id", "id" });

            migrationBuilder.CreateIndex(
                name: "ix_audit_rows_subject",
                table: "audit_rows",
                columns: new[] { "subject", "id" });

            migrationBuilder.CreateIndex(
                name: "ix_cards_bindings_history",
                table: "cards_bindings",
                columns: new[] { "member_id", "bound_at" });

            migrationBuilder.CreateIndex(
                name: "ux_cards_bindings_active_card",
                table: "cards_bindings",
                column: "card_id",
                unique: true,
                filter: "status = 1");

            migrationBuilder.CreateIndex(
                name: "ux_cards_bindings_active_member",
                table: "cards_bindings",
                column: "member_id",
                unique: true,
                filter: "status = 1");

            migrationBuilder.CreateIndex(
                name: "ux_cards_bindings_active_person",
                table: "cards_bindings",
                column: "person_id",
                unique: true,
                filter: "status = 1");

            migrationBuilder.CreateIndex(
                name: "ix_cards_cards_member",
                table: "cards_cards",
                column: "member_id");

            migrationBuilder.CreateIndex(
                name: "ux_cards_cards_number",
                table: "cards_cards",
                column: "number_index",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ux_cards_consents_person_version",
                table: "cards_consents",
                columns: new[] { "person_id", "text_version" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ix_cards_tickets_expiry",
                table: "cards_tickets",
                column: "expires_at");

            migrationBuilder.CreateIndex(
                name: "ux_cards_tickets_token",
                table: "cards_tickets",
                column: "token_digest",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ix_fans_fans_person",
                table: "fans_fans",
                column: "person_id");

            migrationBuilder.CreateIndex(
                name: "ux_fans_fans_identity",
                table: "fans_fans",
                columns: new[] { "app_id", "open_id" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ix_members_members_organization",
                table: "members_members",
                column: "organization_id");

            migrationBuilder.CreateIndex(
                name: "ix_members_members_phone",
                table: "members_members",
                column: "phone_index");

            migrationBuilder.CreateIndex(
                name: "ux_members_members_id_number",
                table: "members_members",
                column: "id_number_index",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_members_organizations_parent_id",
                table: "members_organizations",
                column: "parent_id");

            migrationBuilder.CreateIndex(
                name: "ux_members_organizations_path",
                table: "members_organizations",
                column: "path",
                unique: true);
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropTable(
                name: "audit_rows");

            migrationBuilder.DropTable(
                name: "cards_attempts");

            migrationBuilder.DropTable(
                name: "cards_bindings");

            migrationBuilder.DropTable(
                name: "cards_cards");

            migrationBuilder.DropTable(
                name: "cards_consents");

            migrationBuilder.DropTable(
                name: "cards_tickets");

            migrationBuilder.DropTable(
                name: "fans_fans");

            migrationBuilder.DropTable(
                name: "members_members");

            migrationBuilder.DropTable(
                name: "members_organizations");
        }
    }
}

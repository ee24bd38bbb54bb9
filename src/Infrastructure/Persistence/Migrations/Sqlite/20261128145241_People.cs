using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace WeChatUnion.Infrastructure.Persistence.Migrations.Sqlite
{
    /// <inheritdoc />
    public partial class People : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.AddColumn<Guid>(
                name: "about",
                table: "audit_rows",
                type: "TEXT",
                nullable: true);

            migrationBuilder.AddColumn<byte[]>(
                name: "details",
                table: "audit_rows",
                type: "BLOB",
                maxLength: 6100,
                nullable: true);

            migrationBuilder.AddColumn<Guid>(
                name: "details_key",
                table: "audit_rows",
                type: "TEXT",
                nullable: true);

            migrationBuilder.AddColumn<byte[]>(
                name: "seal",
                table: "audit_rows",
                type: "BLOB",
                maxLength: 33,
                nullable: true);

            migrationBuilder.AddColumn<long>(
                name: "seq",
                table: "audit_rows",
                type: "INTEGER",
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "union_path",
                table: "audit_rows",
                type: "TEXT",
                unicode: false,
                maxLength: 165,
                nullable: true);

            migrationBuilder.CreateTable(
                name: "audit_keys",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "TEXT", nullable: false),
                    about = table.Column<Guid>(type: "TEXT", nullable: false),
                    sealed_key = table.Column<byte[]>(type: "BLOB", maxLength: 200, nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_audit_keys", x => x.id);
                });

            migrationBuilder.CreateTable(
                name: "audit_sealer",
                columns: table => new
                {
                    id = table.Column<int>(type: "INTEGER", nullable: false),
                    owner = table.Column<long>(type: "INTEGER", nullable: false),
                    lease_until = table.Column<long>(type: "INTEGER", nullable: false),
                    fence = table.Column<long>(type: "INTEGER", nullable: false),
                    seq = table.Column<long>(type: "INTEGER", nullable: false),
                    seal = table.Column<byte[]>(type: "BLOB", maxLength: 33, nullable: false),
                    head_seq = table.Column<long>(type: "INTEGER", nullable: false),
                    head_digest = table.Column<byte[]>(type: "BLOB", maxLength: 32, nullable: false),
                    head_at = table.Column<long>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_audit_sealer", x => x.id);
                });

            migrationBuilder.CreateTable(
                name: "staff_accounts",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "TEXT", nullable: false),
                    user_name = table.Column<string>(type: "TEXT", unicode: false, maxLength: 32, nullable: false),
                    display_name = table.Column<string>(type: "TEXT", maxLength: 40, nullable: false),
                    organization_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    password_hash = table.Column<string>(type: "TEXT", unicode: false, maxLength: 256, nullable: true),
                    security_stamp = table.Column<string>(type: "TEXT", unicode: false, maxLength: 64, nullable: false),
                    must_change_password = table.Column<bool>(type: "INTEGER", nullable: false),
                    authenticator_key = table.Column<byte[]>(type: "BLOB", nullable: true),
                    has_authenticator = table.Column<bool>(type: "INTEGER", nullable: false),
                    is_disabled = table.Column<bool>(type: "INTEGER", nullable: false),
                    failed_tries = table.Column<int>(type: "INTEGER", nullable: false),
                    locked_until = table.Column<long>(type: "INTEGER", nullable: true),
                    created_at = table.Column<long>(type: "INTEGER", nullable: false),
                    last_signed_in_at = table.Column<long>(type: "INTEGER", nullable: true),
                    version = table.Column<long>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_staff_accounts", x => x.id);
                });

            migrationBuilder.CreateTable(
                name: "staff_grants",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "TEXT", nullable: false),
                    account_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    role = table.Column<int>(type: "INTEGER", nullable: false),
                    organization_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    given_at = table.Column<long>(type: "INTEGER", nullable: false),
                    given_by = table.Column<Guid>(type: "TEXT", nullable: true),
                    ends_at = table.Column<long>(type: "INTEGER", nullable: true),
                    revoked_at = table.Column<long>(type: "INTEGER", nullable: true),
                    revoked_by = table.Column<Guid>(type: "TEXT", nullable: true)
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
                    account_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    code = table.Column<string>(type: "TEXT", unicode: false, maxLength: 64, nullable: false)
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
                    id = table.Column<Guid>(type: "TEXT", nullable: false),
                    account_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    stamp = table.Column<string>(type: "TEXT", unicode: false, maxLength: 64, nullable: false),
                    started_at = table.Column<long>(type: "INTEGER", nullable: false),
                    last_act_at = table.Column<long>(type: "INTEGER", nullable: false),
                    ended_at = table.Column<long>(type: "INTEGER", nullable: true)
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
                    id = table.Column<Guid>(type: "TEXT", nullable: false),
                    account_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    code = table.Column<string>(type: "TEXT", unicode: false, maxLength: 64, nullable: false),
                    used_at = table.Column<long>(type: "INTEGER", nullable: false)
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
                values: new object[] { 1, 0L, 621355968000000000L, new byte[] { 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0 }, 0L, 621355968000000000L, 0L, new byte[] { 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0 }, 0L });

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
        }
    }
}

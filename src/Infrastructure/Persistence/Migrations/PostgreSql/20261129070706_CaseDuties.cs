using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace WeChatUnion.Infrastructure.Persistence.Migrations.PostgreSql
{
    /// <inheritdoc />
    public partial class CaseDuties : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.AddColumn<Guid>(
                name: "declared_by",
                table: "cases_recusals",
                type: "uuid",
                nullable: false,
                defaultValue: new Guid("00000000-0000-0000-0000-000000000000"));

            migrationBuilder.AddColumn<DateTimeOffset>(
                name: "erased_at",
                table: "cases_cases",
                type: "timestamp with time zone",
                nullable: true);

            migrationBuilder.AddColumn<int>(
                name: "filed_day",
                table: "cases_cases",
                type: "integer",
                nullable: true);

            migrationBuilder.AddColumn<DateTimeOffset>(
                name: "reminded_for",
                table: "cases_cases",
                type: "timestamp with time zone",
                nullable: true);

            migrationBuilder.AddColumn<int>(
                name: "returns",
                table: "cases_cases",
                type: "integer",
                nullable: false,
                defaultValue: 0);

            migrationBuilder.AddColumn<int>(
                name: "review_hours",
                table: "cases_cases",
                type: "integer",
                nullable: true);

            migrationBuilder.Sql("/* What was handed in before is counted too. */ UPDATE cases_cases SET filed_day = CAST(to_char((SELECT MIN(r.submitted_at) FROM cases_revisions r WHERE r.case_id = cases_cases.id) AT TIME ZONE 'Asia/Shanghai', 'YYYYMMDD') AS integer) WHERE revision > 0");

            migrationBuilder.Sql("/* What was handed in before is counted too. */ UPDATE cases_cases SET returns = (SELECT COUNT(*) FROM cases_reviews v WHERE v.case_id = cases_cases.id AND v.verdict = 2) WHERE revision > 0");

            migrationBuilder.Sql("/* Nobody could declare for another. */ UPDATE cases_recusals SET declared_by = staff_id");
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropColumn(
                name: "declared_by",
                table: "cases_recusals");

            migrationBuilder.DropColumn(
                name: "erased_at",
                table: "cases_cases");

            migrationBuilder.DropColumn(
                name: "filed_day",
                table: "cases_cases");

            migrationBuilder.DropColumn(
                name: "reminded_for",
                table: "cases_cases");

            migrationBuilder.DropColumn(
                name: "returns",
                table: "cases_cases");

            migrationBuilder.DropColumn(
                name: "review_hours",
                table: "cases_cases");
        }
    }
}

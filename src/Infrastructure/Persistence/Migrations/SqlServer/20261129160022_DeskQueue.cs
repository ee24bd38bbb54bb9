using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace WeChatUnion.Infrastructure.Persistence.Migrations.SqlServer
{
    /// <inheritdoc />
    public partial class DeskQueue : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropIndex(
                name: "ix_cases_cases_due",
                table: "cases_cases");

            migrationBuilder.CreateIndex(
                name: "ix_cases_cases_due",
                table: "cases_cases",
                columns: new[] { "state", "due_at", "submitted_at" });
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropIndex(
                name: "ix_cases_cases_due",
                table: "cases_cases");

            migrationBuilder.CreateIndex(
                name: "ix_cases_cases_due",
                table: "cases_cases",
                columns: new[] { "state", "due_at" });
        }
    }
}

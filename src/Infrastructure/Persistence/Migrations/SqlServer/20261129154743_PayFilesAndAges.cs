using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace WeChatUnion.Infrastructure.Persistence.Migrations.SqlServer
{
    /// <inheritdoc />
    public partial class PayFilesAndAges : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.AddColumn<Guid>(
                name: "paid_to",
                table: "cases_pay_items",
                type: "uniqueidentifier",
                nullable: true);

            migrationBuilder.AddColumn<long>(
                name: "files_taken",
                table: "cases_pay_batches",
                type: "bigint",
                nullable: false,
                defaultValue: 0L);

            migrationBuilder.CreateIndex(
                name: "ix_cases_cases_changed",
                table: "cases_cases",
                columns: new[] { "state", "changed_at" },
                filter: "erased_at IS NULL");

            migrationBuilder.Sql("/* What the bank may have already is taken, each file of it. */ UPDATE cases_pay_batches SET files_taken = -1 WHERE exported_at IS NOT NULL");

            migrationBuilder.Sql("/* As the register stands, for what was paid before. */ UPDATE cases_pay_items SET paid_to = member_id WHERE state = 2");
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropIndex(
                name: "ix_cases_cases_changed",
                table: "cases_cases");

            migrationBuilder.DropColumn(
                name: "paid_to",
                table: "cases_pay_items");

            migrationBuilder.DropColumn(
                name: "files_taken",
                table: "cases_pay_batches");
        }
    }
}

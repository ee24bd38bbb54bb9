using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace WeChatUnion.Infrastructure.Persistence.Migrations.Sqlite
{
    /// <inheritdoc />
    public partial class IronFansReviewed : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.AddColumn<long>(
                name: "counted_at",
                table: "ironfans_months",
                type: "INTEGER",
                nullable: true);

            migrationBuilder.AddColumn<long>(
                name: "reviewed_at",
                table: "ironfans_months",
                type: "INTEGER",
                nullable: true);

            migrationBuilder.AddColumn<Guid>(
                name: "reviewed_by",
                table: "ironfans_months",
                type: "TEXT",
                nullable: true);
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropColumn(
                name: "counted_at",
                table: "ironfans_months");

            migrationBuilder.DropColumn(
                name: "reviewed_at",
                table: "ironfans_months");

            migrationBuilder.DropColumn(
                name: "reviewed_by",
                table: "ironfans_months");
        }
    }
}

using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace WeChatUnion.Infrastructure.Persistence.Migrations.SqlServer
{
    /// <inheritdoc />
    public partial class LeanerInbox : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropIndex(
                name: "ix_conversations_inbox_received_at",
                table: "conversations_inbox");

            migrationBuilder.CreateIndex(
                name: "ix_conversations_inbox_failed",
                table: "conversations_inbox",
                column: "id",
                filter: "state = 2");
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropIndex(
                name: "ix_conversations_inbox_failed",
                table: "conversations_inbox");

            migrationBuilder.CreateIndex(
                name: "ix_conversations_inbox_received_at",
                table: "conversations_inbox",
                column: "received_at");
        }
    }
}

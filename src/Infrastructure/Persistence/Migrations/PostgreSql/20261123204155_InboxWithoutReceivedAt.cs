using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace WeChatUnion.Infrastructure.Persistence.Migrations.PostgreSql
{
    /// <inheritdoc />
    public partial class InboxWithoutReceivedAt : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropIndex(
                name: "ix_conversations_inbox_received_at",
                table: "conversations_inbox");
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.CreateIndex(
                name: "ix_conversations_inbox_received_at",
                table: "conversations_inbox",
                column: "received_at");
        }
    }
}

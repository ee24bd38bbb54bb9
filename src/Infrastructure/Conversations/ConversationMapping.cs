using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace WeChatUnion.Infrastructure.Conversations;

internal sealed class ConversationMapping : IEntityTypeConfiguration<ConversationRow>
{
    public const string Table = "conversations_conversations";

    public void Configure(EntityTypeBuilder<ConversationRow> builder)
    {
        builder.ToTable(Table);
        builder.HasKey(row => new { row.AppId, row.OpenId });
        builder.Property(row => row.AppId).HasMaxLength(32).IsUnicode(false);
        builder.Property(row => row.OpenId).HasMaxLength(64).IsUnicode(false);
        builder.Property(row => row.Flow).HasMaxLength(64).IsUnicode(false);
        builder.Property(row => row.Step).HasMaxLength(64).IsUnicode(false);
        builder.Property(row => row.Data).HasMaxLength(4000);
    }
}

using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace WeChatUnion.Infrastructure.Conversations.Inbox;

internal sealed class InboxMapping : IEntityTypeConfiguration<InboxRecord>
{
    public const string Table = "conversations_inbox";

    public void Configure(EntityTypeBuilder<InboxRecord> builder)
    {
        builder.ToTable(Table);
        builder.Property(record => record.DedupeKey).HasMaxLength(16).IsFixedLength();
        builder.Property(record => record.AppId).HasMaxLength(32).IsUnicode(false);
        builder.Property(record => record.OpenId).HasMaxLength(64).IsUnicode(false);
        builder.Property(record => record.Kind).HasMaxLength(64).IsUnicode(false);
        builder.Property(record => record.Failure).HasMaxLength(200).IsUnicode(false);
        builder
            .HasIndex(record => record.DedupeKey)
            .IsUnique()
            .HasDatabaseName("ux_conversations_inbox_dedupe_key");
        // Only unfinished rows: the sweep stays cheap however long the inbox grows.
        builder
            .HasIndex(record => record.LeaseUntil)
            .HasFilter("state = 0")
            .HasDatabaseName("ix_conversations_inbox_unfinished");
        builder
            .HasIndex(record => record.Id)
            .HasFilter("state = 2")
            .HasDatabaseName("ix_conversations_inbox_failed");
    }
}

using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace WeChatUnion.Infrastructure.Notifications;

internal sealed class OutboxMapping : IEntityTypeConfiguration<OutboxMessage>
{
    public const string Table = "notifications_outbox";

    /// <summary>Of the columns that tell why.</summary>
    public const int MaxWords = 300;
    private const string Waiting = "state = 0";
    private const string Parked = "state = 3";

    public void Configure(EntityTypeBuilder<OutboxMessage> builder)
    {
        builder.ToTable(Table);
        builder.Property(message => message.AppId).HasMaxLength(32).IsUnicode(false);
        builder.Property(message => message.OpenId).HasMaxLength(64).IsUnicode(false);
        builder.Property(message => message.OtherAppId).HasMaxLength(32).IsUnicode(false);
        builder.Property(message => message.OtherOpenId).HasMaxLength(64).IsUnicode(false);
        builder.Property(message => message.SentBy).HasMaxLength(32).IsUnicode(false);
        builder.Property(message => message.MessageId).HasMaxLength(64).IsUnicode(false);
        builder.Property(message => message.Kind).HasMaxLength(32).IsUnicode(false);
        builder.Property(message => message.DedupeKey).HasMaxLength(96).IsUnicode(false);
        builder.Property(message => message.Reason).HasMaxLength(MaxWords);
        builder.Property(message => message.LastError).HasMaxLength(MaxWords);
        builder
            .HasIndex(message => message.DedupeKey)
            .IsUnique()
            .HasDatabaseName("ux_notifications_outbox_dedupe_key");
        // Without the id: PostgreSQL, before its first statistics, would look for earlier messages here.
        builder
            .HasIndex(message => new { message.Lane, message.DueAt })
            .HasFilter(Waiting)
            .HasDatabaseName("ix_notifications_outbox_due");
        builder
            .HasIndex(message => new
            {
                message.AppId,
                message.OpenId,
                message.Id,
            })
            .HasFilter(Waiting)
            .HasDatabaseName("ix_notifications_outbox_fan");
        builder
            .HasIndex(message => new { message.AppId, message.OpenId })
            .HasFilter(Parked)
            .HasDatabaseName("ix_notifications_outbox_parked");
        builder
            .HasIndex(message => new { message.OtherAppId, message.OtherOpenId })
            .HasFilter(Parked)
            .HasDatabaseName("ix_notifications_outbox_parked_other");
        builder
            .HasIndex(message => message.DueAt)
            .HasFilter(Parked)
            .HasDatabaseName("ix_notifications_outbox_parked_due");
        builder
            .HasIndex(message => new { message.SentBy, message.MessageId })
            .HasFilter("message_id IS NOT NULL")
            .HasDatabaseName("ix_notifications_outbox_message_id");
        builder
            .HasIndex(message => message.Id)
            .HasFilter("state = 2")
            .HasDatabaseName("ix_notifications_outbox_given_up");
    }
}

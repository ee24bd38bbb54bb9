using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace WeChatUnion.Infrastructure.Notifications;

internal sealed class OutboxMapping : IEntityTypeConfiguration<OutboxMessage>
{
    public const string Table = "notifications_outbox";

    public void Configure(EntityTypeBuilder<OutboxMessage> builder)
    {
        builder.ToTable(Table);
        builder.Property(message => message.AppId).HasMaxLength(32).IsUnicode(false);
        builder.Property(message => message.OpenId).HasMaxLength(64).IsUnicode(false);
        builder.Property(message => message.Kind).HasMaxLength(32).IsUnicode(false);
        builder.Property(message => message.DedupeKey).HasMaxLength(96).IsUnicode(false);
        builder.Property(message => message.LastError).HasMaxLength(200);
        builder
            .HasIndex(message => message.DedupeKey)
            .IsUnique()
            .HasDatabaseName("ux_notifications_outbox_dedupe_key");
        builder
            .HasIndex(message => new { message.DueAt, message.Id })
            .HasFilter("state = 0")
            .HasDatabaseName("ix_notifications_outbox_due");
        builder
            .HasIndex(message => new
            {
                message.AppId,
                message.OpenId,
                message.Id,
            })
            .HasFilter("state = 0")
            .HasDatabaseName("ix_notifications_outbox_fan");
    }
}

using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace WeChatUnion.Infrastructure.Notifications.Subscriptions;

internal sealed class SubscriptionMapping : IEntityTypeConfiguration<SubscriptionRow>
{
    public const string Table = "notifications_subscriptions";

    public void Configure(EntityTypeBuilder<SubscriptionRow> builder)
    {
        builder.ToTable(Table);
        builder.Property(row => row.AppId).HasMaxLength(32).IsUnicode(false);
        builder.Property(row => row.OpenId).HasMaxLength(64).IsUnicode(false);
        builder.Property(row => row.TemplateId).HasMaxLength(64).IsUnicode(false);
        builder.Property(row => row.EventKey).HasMaxLength(96).IsUnicode(false);
        builder
            .HasIndex(row => row.EventKey)
            .IsUnique()
            .HasDatabaseName("ux_notifications_subscriptions_event_key");
        builder
            .HasIndex(row => new
            {
                row.AppId,
                row.OpenId,
                row.TemplateId,
            })
            .HasFilter("ended = 0")
            .HasDatabaseName("ix_notifications_subscriptions_standing");
        builder
            .HasIndex(row => row.SpentFor)
            .HasFilter("spent_for IS NOT NULL")
            .HasDatabaseName("ix_notifications_subscriptions_spent_for");
    }
}

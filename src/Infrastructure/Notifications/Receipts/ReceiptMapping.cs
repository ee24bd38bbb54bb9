using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace WeChatUnion.Infrastructure.Notifications.Receipts;

internal sealed class ReceiptMapping : IEntityTypeConfiguration<ReceiptRow>
{
    public const string Table = "notifications_receipts";

    public void Configure(EntityTypeBuilder<ReceiptRow> builder)
    {
        builder.ToTable(Table);
        builder.Property(row => row.AppId).HasMaxLength(32).IsUnicode(false);
        builder.Property(row => row.MessageId).HasMaxLength(64).IsUnicode(false);
        builder.Property(row => row.Failure).HasMaxLength(100);
        builder
            .HasIndex(row => new { row.DueAt, row.Id })
            .HasDatabaseName("ix_notifications_receipts_due");
    }
}

using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace WeChatUnion.Infrastructure.Notifications.Windows;

internal sealed class WindowMapping : IEntityTypeConfiguration<WindowRow>
{
    public const string Table = "notifications_windows";

    public void Configure(EntityTypeBuilder<WindowRow> builder)
    {
        builder.ToTable(Table);
        builder.HasKey(row => new { row.AppId, row.OpenId });
        builder.Property(row => row.AppId).HasMaxLength(32).IsUnicode(false);
        builder.Property(row => row.OpenId).HasMaxLength(64).IsUnicode(false);
    }
}

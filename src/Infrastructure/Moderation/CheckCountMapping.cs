using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace WeChatUnion.Infrastructure.Moderation;

internal sealed class CheckCountMapping : IEntityTypeConfiguration<CheckCount>
{
    public const string Table = "moderation_counts";

    public void Configure(EntityTypeBuilder<CheckCount> builder)
    {
        builder.ToTable(Table);
        builder.HasKey(row => new { row.Day, row.Author });
    }
}

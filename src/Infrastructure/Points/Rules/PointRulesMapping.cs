using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using WeChatUnion.Domain.Points;

namespace WeChatUnion.Infrastructure.Points.Rules;

internal sealed class PointRulesMapping
    : IEntityTypeConfiguration<StoredPointRules>,
        IEntityTypeConfiguration<StoredPointKind>
{
    public void Configure(EntityTypeBuilder<StoredPointRules> builder)
    {
        builder.ToTable("points_rules");
        builder.HasKey(row => row.Version);
        builder.Property(row => row.Version).ValueGeneratedNever();
        builder.HasData(StoredPointRules.Of(PointRules.First));
    }

    public void Configure(EntityTypeBuilder<StoredPointKind> builder)
    {
        builder.ToTable("points_rule_kinds");
        builder.HasKey(row => new { row.Version, row.Kind });
        builder.Property(row => row.Kind).HasMaxLength(16).IsUnicode(false);
        builder.HasData(StoredPointKind.Of(PointRules.First));
    }
}

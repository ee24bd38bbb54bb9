using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using WeChatUnion.Domain.Fans;

namespace WeChatUnion.Infrastructure.Fans;

internal sealed class UnionIdSightingMapping : IEntityTypeConfiguration<UnionIdSighting>
{
    public const string Table = "fans_sightings";

    public void Configure(EntityTypeBuilder<UnionIdSighting> builder)
    {
        builder.ToTable(Table);
        builder.Property(seen => seen.AppId).HasMaxLength(32).IsUnicode(false);
        builder.Property(seen => seen.OpenId).HasMaxLength(Fan.MaxWeChatIdLength).IsUnicode(false);
        builder.Property(seen => seen.UnionId).HasMaxLength(Fan.MaxWeChatIdLength).IsUnicode(false);
        builder
            .HasIndex(seen => new
            {
                seen.AppId,
                seen.OpenId,
                seen.UnionId,
            })
            .IsUnique()
            .HasDatabaseName("ux_fans_sightings_seen");
    }
}

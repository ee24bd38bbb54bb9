using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using WeChatUnion.Domain.Subsidies;

namespace WeChatUnion.Infrastructure.Subsidies;

internal sealed class SeasonMapping : IEntityTypeConfiguration<Season>
{
    public void Configure(EntityTypeBuilder<Season> builder)
    {
        builder.ToTable(Season.Table);
        builder.Property(season => season.Id).ValueGeneratedNever();
        builder.Property(season => season.Version).IsConcurrencyToken();
        builder.Ignore(season => season.Round);
        builder.Ignore(season => season.Windows);
        builder.Ignore(season => season.Digest);
        builder.Property(season => season.Name).HasMaxLength(Season.MaxNameLength);
        builder
            .HasIndex(season => new { season.State, season.ApplyFrom })
            .HasDatabaseName("ix_subsidies_seasons_state");
        builder
            .HasIndex(season => season.Turn)
            .IsUnique()
            .HasFilter("turn IS NOT NULL")
            .HasDatabaseName(Season.OnePerTurn);
    }
}

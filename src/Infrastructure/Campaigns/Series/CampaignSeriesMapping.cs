using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using WeChatUnion.Domain.Campaigns;
using WeChatUnion.Domain.Campaigns.Series;

namespace WeChatUnion.Infrastructure.Campaigns.Series;

internal sealed class CampaignSeriesMapping : IEntityTypeConfiguration<CampaignSeries>
{
    public void Configure(EntityTypeBuilder<CampaignSeries> builder)
    {
        builder.ToTable(CampaignSeries.Table);
        builder.Property(series => series.Id).ValueGeneratedNever();
        builder.Property(series => series.Version).IsConcurrencyToken();
        builder.Ignore(series => series.Plan);
        builder
            .Property(series => series.Kind)
            .HasMaxLength(Campaign.MaxKindLength)
            .IsUnicode(false);
        builder.Property(series => series.Title).HasMaxLength(Campaign.MaxTitleLength);
    }
}

using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using WeChatUnion.Domain.Campaigns;

namespace WeChatUnion.Infrastructure.Campaigns;

internal sealed class CampaignMapping : IEntityTypeConfiguration<Campaign>
{
    public void Configure(EntityTypeBuilder<Campaign> builder)
    {
        builder.ToTable(Campaign.Table);
        builder.Property(campaign => campaign.Id).ValueGeneratedNever();
        builder.Property(campaign => campaign.Version).IsConcurrencyToken();
        builder.Ignore(campaign => campaign.Digest);
        builder
            .Property(campaign => campaign.Kind)
            .HasMaxLength(Campaign.MaxKindLength)
            .IsUnicode(false);
        builder.Property(campaign => campaign.Title).HasMaxLength(Campaign.MaxTitleLength);
        builder.Property(campaign => campaign.VoidReason).HasMaxLength(Campaign.MaxReasonLength);
        builder
            .HasIndex(campaign => new { campaign.State, campaign.ClosesAt })
            .HasDatabaseName("ix_campaigns_campaigns_state");
    }
}

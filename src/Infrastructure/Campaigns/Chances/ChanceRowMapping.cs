using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace WeChatUnion.Infrastructure.Campaigns.Chances;

internal sealed class ChanceRowMapping : IEntityTypeConfiguration<ChanceRow>
{
    public const string Table = "campaigns_chances";

    public void Configure(EntityTypeBuilder<ChanceRow> builder)
    {
        builder.ToTable(Table);
        builder.Property(row => row.Source).HasMaxLength(16).IsUnicode(false);
        builder.Property(row => row.Reference).HasMaxLength(64).IsUnicode(false);
        builder
            .HasIndex(row => new
            {
                row.CampaignId,
                row.MemberId,
                row.Source,
                row.Reference,
            })
            .IsUnique()
            .HasDatabaseName("ux_campaigns_chances_reference");
        // Two grants at once take the same number, and one of them looks again: nobody gets past his limit.
        builder
            .HasIndex(row => new
            {
                row.CampaignId,
                row.MemberId,
                row.FirstNumber,
            })
            .IsUnique()
            .HasDatabaseName("ux_campaigns_chances_number");
        builder.HasIndex(row => row.PersonId).HasDatabaseName("ix_campaigns_chances_person");
        builder.HasIndex(row => row.MemberId).HasDatabaseName("ix_campaigns_chances_holder");
    }
}

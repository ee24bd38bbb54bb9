using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using WeChatUnion.Domain.Campaigns.Desk;

namespace WeChatUnion.Infrastructure.Campaigns;

internal sealed class ExclusionMapping : IEntityTypeConfiguration<Exclusion>
{
    public void Configure(EntityTypeBuilder<Exclusion> builder)
    {
        builder.ToTable(Exclusion.Table);
        builder.HasKey(row => row.MemberId);
        builder.Property(row => row.MemberId).ValueGeneratedNever();
    }
}

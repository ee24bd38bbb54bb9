using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace WeChatUnion.Infrastructure.Campaigns;

internal sealed class ExclusionRowMapping : IEntityTypeConfiguration<ExclusionRow>
{
    public const string Table = "campaigns_exclusions";

    public void Configure(EntityTypeBuilder<ExclusionRow> builder)
    {
        builder.ToTable(Table);
        builder.HasKey(row => row.MemberId);
        builder.Property(row => row.MemberId).ValueGeneratedNever();
    }
}

using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace WeChatUnion.Infrastructure.Members.Statistics;

internal sealed class MemberCountMapping : IEntityTypeConfiguration<MemberCount>
{
    public void Configure(EntityTypeBuilder<MemberCount> builder)
    {
        builder.ToTable(MemberCount.Table);
        builder.HasKey(count => new { count.OrganizationId, count.State });
    }
}

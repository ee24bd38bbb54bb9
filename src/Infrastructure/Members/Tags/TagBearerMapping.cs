using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using WeChatUnion.Domain.Members.Tags;

namespace WeChatUnion.Infrastructure.Members.Tags;

internal sealed class TagBearerMapping : IEntityTypeConfiguration<TagBearer>
{
    public void Configure(EntityTypeBuilder<TagBearer> builder)
    {
        builder.ToTable(TagBearer.Table);
        builder.HasKey(bearer => new { bearer.TagId, bearer.MemberId });
        builder
            .HasIndex(bearer => bearer.MemberId)
            .HasDatabaseName("ix_members_tag_bearers_member");
    }
}

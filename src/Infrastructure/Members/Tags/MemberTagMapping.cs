using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using WeChatUnion.Domain.Members.Tags;

namespace WeChatUnion.Infrastructure.Members.Tags;

internal sealed class MemberTagMapping : IEntityTypeConfiguration<MemberTag>
{
    public void Configure(EntityTypeBuilder<MemberTag> builder)
    {
        builder.ToTable(MemberTag.Table);
        builder.Property(tag => tag.Id).ValueGeneratedNever();
        builder.Property(tag => tag.Name).HasMaxLength(MemberTag.MaxNameLength);
        builder.HasIndex(tag => tag.Name).IsUnique().HasDatabaseName(MemberTag.OnePerName);
    }
}

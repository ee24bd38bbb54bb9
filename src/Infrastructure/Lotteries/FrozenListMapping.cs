using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using WeChatUnion.Domain.Lotteries;

namespace WeChatUnion.Infrastructure.Lotteries;

internal sealed class FrozenListMapping : IEntityTypeConfiguration<FrozenList>
{
    public void Configure(EntityTypeBuilder<FrozenList> builder)
    {
        builder.ToTable(FrozenList.Table);
        builder.Property(list => list.Id).ValueGeneratedNever();
        builder.Property(list => list.Root).HasMaxLength(64).IsUnicode(false);
    }
}

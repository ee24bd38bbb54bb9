using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using WeChatUnion.Domain.Lotteries;

namespace WeChatUnion.Infrastructure.Lotteries;

internal sealed class LotteryMapping : IEntityTypeConfiguration<Lottery>
{
    public void Configure(EntityTypeBuilder<Lottery> builder)
    {
        builder.ToTable(Lottery.Table);
        builder.Property(lottery => lottery.Id).ValueGeneratedNever();
        builder.Ignore(lottery => lottery.SecretPlace);
        builder.Ignore(lottery => lottery.HolderKeyPlace);
        builder.Property(lottery => lottery.Commitment).HasMaxLength(64).IsUnicode(false);
    }
}

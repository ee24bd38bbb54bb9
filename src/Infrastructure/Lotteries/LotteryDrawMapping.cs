using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using WeChatUnion.Domain.Lotteries;

namespace WeChatUnion.Infrastructure.Lotteries;

internal sealed class LotteryDrawMapping : IEntityTypeConfiguration<LotteryDraw>
{
    public void Configure(EntityTypeBuilder<LotteryDraw> builder)
    {
        builder.ToTable(LotteryDraw.Table);
        builder.Property(draw => draw.Id).ValueGeneratedNever();
        builder
            .Property(draw => draw.Source)
            .HasMaxLength(LotteryDraw.MaxNameLength)
            .IsUnicode(false);
        builder
            .Property(draw => draw.Issue)
            .HasMaxLength(PublicValue.MaxIssueLength)
            .IsUnicode(false);
        builder
            .Property(draw => draw.Value)
            .HasMaxLength(PublicValue.MaxValueLength)
            .IsUnicode(false);
    }
}

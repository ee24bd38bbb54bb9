using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using WeChatUnion.Domain.Lotteries;

namespace WeChatUnion.Infrastructure.Lotteries;

internal sealed class PublicValueMapping : IEntityTypeConfiguration<PublicValue>
{
    public void Configure(EntityTypeBuilder<PublicValue> builder)
    {
        builder.ToTable(PublicValue.Table);
        builder.Property(value => value.Id).ValueGeneratedNever();
        builder.Property(value => value.Version).IsConcurrencyToken();
        builder
            .Property(value => value.Source)
            .HasMaxLength(LotteryDraw.MaxNameLength)
            .IsUnicode(false);
        builder
            .Property(value => value.Issue)
            .HasMaxLength(PublicValue.MaxIssueLength)
            .IsUnicode(false);
        builder
            .Property(value => value.Value)
            .HasMaxLength(PublicValue.MaxValueLength)
            .IsUnicode(false);
        builder
            .HasIndex(value => new { value.Source, value.Issue })
            .IsUnique()
            .HasDatabaseName(PublicValue.OnePerIssue);
    }
}

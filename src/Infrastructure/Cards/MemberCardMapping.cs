using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using WeChatUnion.Domain.Cards;

namespace WeChatUnion.Infrastructure.Cards;

internal sealed class MemberCardMapping : IEntityTypeConfiguration<MemberCard>
{
    public void Configure(EntityTypeBuilder<MemberCard> builder)
    {
        builder.ToTable(MemberCard.Table);
        builder.Property(card => card.Id).ValueGeneratedNever();
        // 补卡 and 挂失 at the same moment: the database lets the first.
        builder.Property(card => card.Status).IsConcurrencyToken();
        builder.Property(card => card.Last4).HasMaxLength(4).IsUnicode(false);
        builder.Property(card => card.BankName).HasMaxLength(MemberCard.MaxBankNameLength);
        builder.Ignore(card => card.MaskedNumber);
        builder
            .HasIndex(card => card.NumberIndex)
            .IsUnique()
            .HasDatabaseName(MemberCard.OnePerNumber);
        builder.HasIndex(card => card.MemberId).HasDatabaseName("ix_cards_cards_member");
    }
}

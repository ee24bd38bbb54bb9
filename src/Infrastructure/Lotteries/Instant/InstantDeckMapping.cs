using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using WeChatUnion.Domain.Lotteries.Instant;

namespace WeChatUnion.Infrastructure.Lotteries.Instant;

internal sealed class InstantDeckMapping : IEntityTypeConfiguration<InstantDeck>
{
    public void Configure(EntityTypeBuilder<InstantDeck> builder)
    {
        builder.ToTable(InstantDeck.Table);
        builder.Property(deck => deck.Id).ValueGeneratedNever();
        builder.Ignore(deck => deck.SeedPlace);
        builder.Property(deck => deck.Commitment).HasMaxLength(64).IsUnicode(false);
        builder.Property(deck => deck.CardsLeft).HasMaxLength(400).IsUnicode(false);
        builder.Property(deck => deck.ReleasedAt).HasMaxLength(2000).IsUnicode(false);
    }
}

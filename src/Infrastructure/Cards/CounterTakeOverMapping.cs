using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using WeChatUnion.Domain.Cards;

namespace WeChatUnion.Infrastructure.Cards;

internal sealed class CounterTakeOverMapping : IEntityTypeConfiguration<CounterTakeOver>
{
    public void Configure(EntityTypeBuilder<CounterTakeOver> builder)
    {
        builder.ToTable("cards_counter_takeovers");
        builder.Property(request => request.Id).ValueGeneratedNever();
        builder.Property(request => request.State).IsConcurrencyToken();
        builder
            .Property(request => request.Number)
            .HasMaxLength(6)
            .IsUnicode(false)
            .IsFixedLength();
        builder
            .HasIndex(request => request.PersonId)
            .IsUnique()
            .HasFilter("decided_at IS NULL")
            .HasDatabaseName(CounterTakeOver.OneOpenPerPerson);
        builder
            .HasIndex(request => new { request.MemberId, request.AskedAt })
            .HasDatabaseName("ix_cards_counter_takeovers_member");
    }
}

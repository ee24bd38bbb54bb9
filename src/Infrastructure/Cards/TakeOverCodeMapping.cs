using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using WeChatUnion.Domain.Cards;

namespace WeChatUnion.Infrastructure.Cards;

internal sealed class TakeOverCodeMapping : IEntityTypeConfiguration<TakeOverCode>
{
    public void Configure(EntityTypeBuilder<TakeOverCode> builder)
    {
        builder.ToTable(TakeOverCode.Table);
        builder.Property(code => code.Id).ValueGeneratedNever();
        builder.Property(code => code.State).IsConcurrencyToken();
        builder
            .HasIndex(code => new { code.PersonId, code.AskedAt })
            .HasDatabaseName("ix_cards_takeover_codes_person");
        builder
            .HasIndex(code => new { code.MemberId, code.AskedAt })
            .HasDatabaseName("ix_cards_takeover_codes_member");
        builder
            .HasIndex(code => new { code.State, code.ExpiresAt })
            .HasDatabaseName("ix_cards_takeover_codes_state");
        builder.HasIndex(code => code.ExpiresAt).HasDatabaseName("ix_cards_takeover_codes_expiry");
    }
}

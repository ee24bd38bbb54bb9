using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using WeChatUnion.Domain.Cards;

namespace WeChatUnion.Infrastructure.Cards;

internal sealed class ConsentMapping : IEntityTypeConfiguration<Consent>
{
    public void Configure(EntityTypeBuilder<Consent> builder)
    {
        builder.ToTable("cards_consents");
        builder.Property(consent => consent.Id).ValueGeneratedNever();
        builder
            .Property(consent => consent.TextVersion)
            .HasMaxLength(Consent.MaxVersionLength)
            .IsUnicode(false);
        builder
            .HasIndex(consent => new { consent.PersonId, consent.TextVersion })
            .IsUnique()
            .HasFilter("withdrawn_at IS NULL")
            .HasDatabaseName(Consent.OncePerVersion);
    }
}

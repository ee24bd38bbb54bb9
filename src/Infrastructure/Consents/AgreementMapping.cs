using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using WeChatUnion.Domain.Consents;

namespace WeChatUnion.Infrastructure.Consents;

internal sealed class AgreementMapping : IEntityTypeConfiguration<Agreement>
{
    public void Configure(EntityTypeBuilder<Agreement> builder)
    {
        builder.ToTable("consents_agreements");
        builder.Property(agreement => agreement.Id).ValueGeneratedNever();
        builder.Ignore(agreement => agreement.IsStanding);
        builder
            .Property(agreement => agreement.TextVersion)
            .HasMaxLength(Agreement.MaxVersionLength)
            .IsUnicode(false);
        // Two that withdraw one agreement: the trail tells of the first.
        builder.Property(agreement => agreement.WithdrawnAt).IsConcurrencyToken();
        builder
            .HasIndex(agreement => new
            {
                agreement.PersonId,
                agreement.Kind,
                agreement.TextVersion,
            })
            .IsUnique()
            .HasFilter("withdrawn_at IS NULL")
            .HasDatabaseName(Agreement.OncePerVersion);
        builder
            .HasIndex(agreement => agreement.PersonId)
            .HasDatabaseName("ix_consents_agreements_person");
    }
}

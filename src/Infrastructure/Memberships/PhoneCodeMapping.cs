using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using WeChatUnion.Domain.Memberships.Phones;

namespace WeChatUnion.Infrastructure.Memberships;

internal sealed class PhoneCodeMapping : IEntityTypeConfiguration<PhoneCode>
{
    public void Configure(EntityTypeBuilder<PhoneCode> builder)
    {
        builder.ToTable(PhoneCode.Table);
        builder.Property(code => code.Id).ValueGeneratedNever();
        builder.Property(code => code.State).IsConcurrencyToken();
        builder
            .HasIndex(code => new { code.PersonId, code.AskedAt })
            .HasDatabaseName("ix_memberships_phone_codes_person");
        builder
            .HasIndex(code => new { code.State, code.AskedAt })
            .HasDatabaseName("ix_memberships_phone_codes_state");
        builder.HasIndex(code => code.AskedAt).HasDatabaseName("ix_memberships_phone_codes_asked");
    }
}

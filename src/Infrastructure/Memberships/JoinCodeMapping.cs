using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using WeChatUnion.Domain.Memberships.Codes;

namespace WeChatUnion.Infrastructure.Memberships;

internal sealed class JoinCodeMapping : IEntityTypeConfiguration<JoinCode>
{
    public void Configure(EntityTypeBuilder<JoinCode> builder)
    {
        builder.ToTable(JoinCode.Table);
        builder.Property(code => code.Id).ValueGeneratedNever();
        builder.Property(code => code.Code).HasMaxLength(JoinCode.Length).IsUnicode(false);
        // Two that renew one code at once: the second sees what the first did.
        builder.Property(code => code.EndedAt).IsConcurrencyToken();
        builder.HasIndex(code => code.Code).IsUnique().HasDatabaseName(JoinCode.OnePerCode);
        builder
            .HasIndex(code => code.OrganizationId)
            .IsUnique()
            .HasFilter("ended_at IS NULL")
            .HasDatabaseName(JoinCode.OnePerUnion);
    }
}

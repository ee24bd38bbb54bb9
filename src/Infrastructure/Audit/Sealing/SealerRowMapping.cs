using System.Security.Cryptography;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using WeChatUnion.Domain.Audit;

namespace WeChatUnion.Infrastructure.Audit.Sealing;

internal sealed class SealerRowMapping : IEntityTypeConfiguration<SealerRow>
{
    public void Configure(EntityTypeBuilder<SealerRow> builder)
    {
        builder.ToTable(SealerState.Table);
        builder.Property(row => row.Id).ValueGeneratedNever();
        builder.Property(row => row.Seal).HasMaxLength(AuditSeal.Length);
        builder.Property(row => row.HeadDigest).HasMaxLength(SHA256.HashSizeInBytes);
        // Born with the table: nobody could take a lease on a row that is not there.
        builder.HasData(new SealerRow());
    }
}

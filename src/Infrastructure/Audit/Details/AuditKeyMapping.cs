using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace WeChatUnion.Infrastructure.Audit.Details;

internal sealed class AuditKeyMapping : IEntityTypeConfiguration<AuditKey>
{
    public void Configure(EntityTypeBuilder<AuditKey> builder)
    {
        builder.ToTable("audit_keys");
        builder.Property(key => key.Id).ValueGeneratedNever();
        builder.Property(key => key.SealedKey).HasMaxLength(200);
        builder.HasIndex(key => key.About).HasDatabaseName("ix_audit_keys_about");
    }
}

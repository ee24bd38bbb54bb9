using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using WeChatUnion.Domain.Staff;

namespace WeChatUnion.Infrastructure.Staff;

internal sealed class StaffUsedCodeMapping : IEntityTypeConfiguration<StaffUsedCode>
{
    public void Configure(EntityTypeBuilder<StaffUsedCode> builder)
    {
        builder.ToTable("staff_used_codes");
        builder.Property(code => code.Id).ValueGeneratedNever();
        builder.HasOne<StaffAccount>().WithMany().HasForeignKey(code => code.AccountId);
        builder
            .HasIndex(code => new { code.AccountId, code.Code })
            .IsUnique()
            .HasDatabaseName(StaffUsedCode.Once);
        builder.HasIndex(code => code.UsedAt).HasDatabaseName("ix_staff_used_codes_used_at");
    }
}

using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using WeChatUnion.Domain.Staff;

namespace WeChatUnion.Infrastructure.Staff;

internal sealed class StaffRecoveryCodeMapping : IEntityTypeConfiguration<StaffRecoveryCode>
{
    public void Configure(EntityTypeBuilder<StaffRecoveryCode> builder)
    {
        builder.ToTable("staff_recovery_codes");
        builder.HasKey(code => new { code.AccountId, code.Code });
        builder.HasOne<StaffAccount>().WithMany().HasForeignKey(code => code.AccountId);
    }
}

using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using WeChatUnion.Domain.Staff;

namespace WeChatUnion.Infrastructure.Staff;

internal sealed class StaffAccountMapping : IEntityTypeConfiguration<StaffAccount>
{
    /// <summary>Two pieces of 32 random bytes in Base64url.</summary>
    private const int StampLength = 64;
    private const int HashLength = 256;

    public void Configure(EntityTypeBuilder<StaffAccount> builder)
    {
        builder.ToTable(StaffAccount.Table);
        builder.Property(account => account.Id).ValueGeneratedNever();
        builder
            .Property(account => account.UserName)
            .HasMaxLength(StaffAccount.MaxNameLength)
            .IsUnicode(false);
        builder
            .Property(account => account.DisplayName)
            .HasMaxLength(StaffAccount.MaxDisplayNameLength);
        builder
            .Property(account => account.SecurityStamp)
            .HasMaxLength(StampLength)
            .IsUnicode(false);
        builder.Property(account => account.PasswordHash).HasMaxLength(HashLength).IsUnicode(false);
        builder.Property(account => account.Version).IsConcurrencyToken();
        builder
            .HasIndex(account => account.UserName)
            .IsUnique()
            .HasDatabaseName(StaffAccount.OneName);
        builder
            .HasIndex(account => account.OrganizationId)
            .HasDatabaseName("ix_staff_accounts_organization");
    }
}

using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using WeChatUnion.Domain.Staff;

namespace WeChatUnion.Infrastructure.Staff;

internal sealed class StaffRoleGrantMapping : IEntityTypeConfiguration<StaffRoleGrant>
{
    public void Configure(EntityTypeBuilder<StaffRoleGrant> builder)
    {
        builder.ToTable("staff_grants");
        builder.Property(grant => grant.Id).ValueGeneratedNever();
        builder.HasOne<StaffAccount>().WithMany().HasForeignKey(grant => grant.AccountId);
        builder
            .HasIndex(grant => new
            {
                grant.AccountId,
                grant.Role,
                grant.OrganizationId,
            })
            .IsUnique()
            .HasFilter("revoked_at IS NULL")
            .HasDatabaseName(StaffRoleGrant.OnceAtATime);
        builder
            .HasIndex(grant => grant.OrganizationId)
            .HasDatabaseName("ix_staff_grants_organization");
    }
}

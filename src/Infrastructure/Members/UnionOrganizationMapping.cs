using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using WeChatUnion.Domain.Members;

namespace WeChatUnion.Infrastructure.Members;

internal sealed class UnionOrganizationMapping : IEntityTypeConfiguration<UnionOrganization>
{
    public void Configure(EntityTypeBuilder<UnionOrganization> builder)
    {
        builder.ToTable("members_organizations");
        builder.Property(union => union.Id).ValueGeneratedNever();
        builder.Property(union => union.Name).HasMaxLength(UnionOrganization.MaxNameLength);
        builder
            .Property(union => union.Path)
            .HasMaxLength(UnionOrganization.MaxPathLength)
            .IsUnicode(false);
        builder.Property(union => union.Code).HasMaxLength(32).IsUnicode(false);
        builder
            .HasIndex(union => union.Code)
            .IsUnique()
            .HasDatabaseName("ux_members_organizations_code");
        builder
            .HasIndex(union => union.Path)
            .IsUnique()
            .HasDatabaseName("ux_members_organizations_path");
        builder
            .HasOne<UnionOrganization>()
            .WithMany()
            .HasForeignKey(union => union.ParentId)
            .OnDelete(DeleteBehavior.Restrict);
    }
}

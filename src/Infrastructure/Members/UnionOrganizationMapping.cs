using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using WeChatUnion.Domain.Members;
using WeChatUnion.Infrastructure.Persistence.Conventions;

namespace WeChatUnion.Infrastructure.Members;

internal sealed class UnionOrganizationMapping : IEntityTypeConfiguration<UnionOrganization>
{
    public void Configure(EntityTypeBuilder<UnionOrganization> builder)
    {
        builder.ToTable(UnionOrganization.Table);
        builder.Ignore(union => union.PathEnd);
        builder.Ignore(union => union.ParentPath);
        builder.Property(union => union.Id).ValueGeneratedNever();
        builder.Property(union => union.Name).HasMaxLength(UnionOrganization.MaxNameLength);
        builder
            .Property(union => union.Path)
            .HasMaxLength(UnionOrganization.MaxPathLength)
            .IsOrdinal();
        builder.Property(union => union.Code).HasMaxLength(UnionCode.MaxLength).IsOrdinal();
        builder.Property(union => union.Version).IsConcurrencyToken();
        builder
            .HasIndex(union => union.Code)
            .IsUnique()
            .HasDatabaseName(UnionOrganization.OnePerCode);
        builder
            .HasIndex(union => union.MergedInto)
            .HasDatabaseName("ix_members_organizations_merged_into");
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

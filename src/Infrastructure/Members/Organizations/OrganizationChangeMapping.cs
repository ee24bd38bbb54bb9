using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using WeChatUnion.Domain.Members;
using WeChatUnion.Domain.Members.Organizations;

namespace WeChatUnion.Infrastructure.Members.Organizations;

internal sealed class OrganizationChangeMapping : IEntityTypeConfiguration<OrganizationChange>
{
    public void Configure(EntityTypeBuilder<OrganizationChange> builder)
    {
        builder.ToTable("members_organization_changes");
        builder.Property(change => change.Before).HasMaxLength(UnionOrganization.MaxNameLength);
        builder.Property(change => change.After).HasMaxLength(UnionOrganization.MaxNameLength);
        builder
            .HasIndex(change => new { change.OrganizationId, change.Id })
            .HasDatabaseName("ix_members_organization_changes_organization");
    }
}

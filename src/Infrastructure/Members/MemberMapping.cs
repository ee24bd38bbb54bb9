using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using WeChatUnion.Domain.Members;

namespace WeChatUnion.Infrastructure.Members;

internal sealed class MemberMapping : IEntityTypeConfiguration<Member>
{
    public void Configure(EntityTypeBuilder<Member> builder)
    {
        builder.ToTable(Member.Table);
        builder.Property(member => member.Id).ValueGeneratedNever();
        builder.Property(member => member.MaskedName).HasMaxLength(8);
        builder.Property(member => member.ImportDigest).HasMaxLength(32).IsUnicode(false);
        builder.Property(member => member.Version).IsConcurrencyToken();
        builder
            .HasIndex(member => member.IdNumberIndex)
            .IsUnique()
            .HasDatabaseName(Member.OnePerIdNumber);
        builder.HasIndex(member => member.PhoneIndex).HasDatabaseName("ix_members_members_phone");
        builder
            .HasIndex(member => member.NamesakeIndex)
            .HasDatabaseName("ix_members_members_namesake");
        builder
            .HasIndex(member => member.MergedInto)
            .HasDatabaseName("ix_members_members_merged_into");
        // Lists walk unions by path and, in each, members by state and age: no sort at any size.
        builder
            .HasIndex(member => new
            {
                member.OrganizationId,
                member.State,
                member.Id,
            })
            .HasDatabaseName("ix_members_members_organization");
        builder.HasOne<UnionOrganization>().WithMany().HasForeignKey(m => m.OrganizationId);
    }
}

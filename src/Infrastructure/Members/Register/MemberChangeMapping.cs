using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using WeChatUnion.Domain.Members.Register;

namespace WeChatUnion.Infrastructure.Members.Register;

internal sealed class MemberChangeMapping : IEntityTypeConfiguration<MemberChange>
{
    public void Configure(EntityTypeBuilder<MemberChange> builder)
    {
        builder.ToTable(MemberChange.Table);
        builder
            .Property(change => change.Source)
            .HasMaxLength(MemberChange.MaxSourceLength)
            .IsUnicode(false);
        builder.Property(change => change.Before).HasMaxLength(MemberChange.MaxValueLength);
        builder.Property(change => change.After).HasMaxLength(MemberChange.MaxValueLength);
        builder.Property(change => change.Reason).HasMaxLength(MemberChange.MaxReasonLength);
        builder
            .HasIndex(change => new { change.MemberId, change.Id })
            .HasDatabaseName("ix_members_changes_member");
    }
}

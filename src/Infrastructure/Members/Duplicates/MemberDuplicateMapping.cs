using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using WeChatUnion.Domain.Members.Duplicates;

namespace WeChatUnion.Infrastructure.Members.Duplicates;

internal sealed class MemberDuplicateMapping : IEntityTypeConfiguration<MemberDuplicate>
{
    public void Configure(EntityTypeBuilder<MemberDuplicate> builder)
    {
        builder.ToTable(MemberDuplicate.Table);
        builder.Property(duplicate => duplicate.Id).ValueGeneratedNever();
        builder.Ignore(duplicate => duplicate.IsPending);
        builder.Property(duplicate => duplicate.Version).IsConcurrencyToken();
        builder
            .Property(duplicate => duplicate.DecisionReason)
            .HasMaxLength(MemberDuplicate.MaxReasonLength);
        builder
            .HasIndex(duplicate => new { duplicate.FirstId, duplicate.SecondId })
            .IsUnique()
            .HasDatabaseName(MemberDuplicate.OncePerPair);
        builder
            .HasIndex(duplicate => duplicate.SecondId)
            .HasDatabaseName("ix_members_duplicates_second");
        builder
            .HasIndex(duplicate => new { duplicate.State, duplicate.FoundAt })
            .HasDatabaseName("ix_members_duplicates_state");
    }
}

using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using WeChatUnion.Domain.Members.Standing;

namespace WeChatUnion.Infrastructure.Members.Standing;

internal sealed class StandingChangeMapping : IEntityTypeConfiguration<StandingChange>
{
    public const string Table = "members_standing_changes";

    public void Configure(EntityTypeBuilder<StandingChange> builder)
    {
        builder.ToTable(Table);
        builder
            .HasIndex(change => new { change.DueAt, change.Id })
            .HasDatabaseName("ix_members_standing_changes_due");
    }
}

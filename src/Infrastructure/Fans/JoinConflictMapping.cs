using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using WeChatUnion.Domain.Fans;

namespace WeChatUnion.Infrastructure.Fans;

internal sealed class JoinConflictMapping : IEntityTypeConfiguration<JoinConflict>
{
    public const string Table = "fans_join_conflicts";

    public void Configure(EntityTypeBuilder<JoinConflict> builder)
    {
        builder.ToTable(Table);
        builder.Property(conflict => conflict.Id).ValueGeneratedNever();
        builder
            .Property(conflict => conflict.Reason)
            .HasMaxLength(JoinConflict.MaxReasonLength)
            .IsUnicode(false);
        builder
            .HasIndex(conflict => new { conflict.AbsorbedId, conflict.IntoId })
            .IsUnique()
            .HasFilter("settled_at IS NULL")
            .HasDatabaseName(JoinConflict.OneOpenPerPair);
        builder
            .HasIndex(conflict => conflict.IntoId)
            .HasDatabaseName("ix_fans_join_conflicts_into");
    }
}

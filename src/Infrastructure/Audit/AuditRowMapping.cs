using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using WeChatUnion.Domain.Audit;
using WeChatUnion.Infrastructure.Persistence.Conventions;

namespace WeChatUnion.Infrastructure.Audit;

internal sealed class AuditRowMapping : IEntityTypeConfiguration<AuditRow>
{
    public const string Table = "audit_rows";

    public void Configure(EntityTypeBuilder<AuditRow> builder)
    {
        builder.ToTable(Table);
        builder.Property(row => row.Act).HasMaxLength(AuditRow.MaxActLength).IsOrdinal();
        builder
            .Property(row => row.Subject)
            .HasMaxLength(AuditRow.MaxSubjectLength)
            .IsUnicode(false);
        builder.Property(row => row.Note).HasMaxLength(AuditRow.MaxNoteLength);
        builder
            .Property(row => row.UnionPath)
            .HasMaxLength(AuditRow.MaxUnionPathLength)
            .IsOrdinal();
        builder.Property(row => row.Details).HasMaxLength(AuditRow.MaxDetailsLength);
        builder.Property(row => row.Seal).HasMaxLength(AuditSeal.Length);
        builder
            .HasIndex(row => new { row.Subject, row.Id })
            .HasDatabaseName("ix_audit_rows_subject");
        builder.HasIndex(row => new { row.ActorId, row.Id }).HasDatabaseName("ix_audit_rows_actor");
        builder.HasIndex(row => new { row.Act, row.Id }).HasDatabaseName("ix_audit_rows_act");
        builder.HasIndex(row => row.At).HasDatabaseName("ix_audit_rows_at");
        builder
            .HasIndex(row => new { row.UnionPath, row.At })
            .HasDatabaseName("ix_audit_rows_union");
        builder
            .HasIndex(row => row.Seq)
            .IsUnique()
            .HasFilter("seq IS NOT NULL")
            .HasDatabaseName("ux_audit_rows_seq");
        // Asked each second by every node: it holds only what waits, and orders it.
        builder
            .HasIndex(row => row.Id)
            .HasFilter("seq IS NULL")
            .HasDatabaseName("ix_audit_rows_unsealed");
    }
}

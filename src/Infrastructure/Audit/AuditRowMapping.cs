using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using WeChatUnion.Domain.Audit;

namespace WeChatUnion.Infrastructure.Audit;

internal sealed class AuditRowMapping : IEntityTypeConfiguration<AuditRow>
{
    public void Configure(EntityTypeBuilder<AuditRow> builder)
    {
        builder.ToTable("audit_rows");
        builder.Property(row => row.Act).HasMaxLength(AuditRow.MaxActLength).IsUnicode(false);
        builder
            .Property(row => row.Subject)
            .HasMaxLength(AuditRow.MaxSubjectLength)
            .IsUnicode(false);
        builder.Property(row => row.Note).HasMaxLength(AuditRow.MaxNoteLength);
        builder
            .Property(row => row.UnionPath)
            .HasMaxLength(AuditRow.MaxUnionPathLength)
            .IsUnicode(false);
        builder
            .HasIndex(row => new { row.Subject, row.Id })
            .HasDatabaseName("ix_audit_rows_subject");
        builder.HasIndex(row => new { row.ActorId, row.Id }).HasDatabaseName("ix_audit_rows_actor");
    }
}

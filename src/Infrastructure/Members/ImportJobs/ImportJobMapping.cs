using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using WeChatUnion.Domain.Members.ImportJobs;

namespace WeChatUnion.Infrastructure.Members.ImportJobs;

internal sealed class ImportJobMapping : IEntityTypeConfiguration<ImportJob>
{
    public void Configure(EntityTypeBuilder<ImportJob> builder)
    {
        builder.ToTable(ImportJob.Table);
        builder.Property(job => job.Id).ValueGeneratedNever();
        builder.Property(job => job.FileName).HasMaxLength(ImportJob.MaxFileNameLength);
        builder.Property(job => job.Sha256).HasMaxLength(64).IsUnicode(false);
        builder.Property(job => job.Reason).HasMaxLength(ImportJob.MaxReasonLength);
        builder.Property(job => job.Columns).HasMaxLength(ImportJob.MaxHeadersLength);
        builder.Property(job => job.UnknownHeaders).HasMaxLength(ImportJob.MaxHeadersLength);
        builder.HasIndex(job => job.ActiveFileId).IsUnique().HasDatabaseName(ImportJob.OnePerFile);
        builder
            .HasIndex(job => new { job.State, job.CreatedAt })
            .HasDatabaseName("ix_members_imports_state");
        builder.HasIndex(job => job.FileUntil).HasDatabaseName("ix_members_imports_file_until");
    }
}

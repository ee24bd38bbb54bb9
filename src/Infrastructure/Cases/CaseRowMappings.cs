using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using WeChatUnion.Domain.Cases;
using WeChatUnion.Domain.Cases.Desk;
using WeChatUnion.Domain.Cases.Funds;

namespace WeChatUnion.Infrastructure.Cases;

internal sealed class CaseRevisionMapping : IEntityTypeConfiguration<CaseRevision>
{
    public void Configure(EntityTypeBuilder<CaseRevision> builder)
    {
        builder.ToTable(CaseRevision.Table);
        builder.Property(one => one.Id).ValueGeneratedNever();
        builder.Ignore(one => one.MaterialIds);
        builder.Property(one => one.Materials).HasMaxLength(1000).IsUnicode(false);
        builder
            .HasIndex(one => new { one.CaseId, one.Number })
            .IsUnique()
            .HasDatabaseName("ux_cases_revisions_number");
    }
}

internal sealed class CaseCheckMapping : IEntityTypeConfiguration<CaseCheck>
{
    public void Configure(EntityTypeBuilder<CaseCheck> builder)
    {
        builder.ToTable("cases_checks");
        builder.Property(one => one.Id).ValueGeneratedNever();
        builder.Property(one => one.Code).HasMaxLength(32).IsUnicode(false);
        builder.Property(one => one.Title).HasMaxLength(40);
        builder.Property(one => one.Source).HasMaxLength(40);
        builder.Property(one => one.Said).HasMaxLength(CaseCheck.MaxSaidLength);
        builder
            .HasIndex(one => new
            {
                one.CaseId,
                one.Revision,
                one.Code,
            })
            .HasDatabaseName("ix_cases_checks_case");
    }
}

internal sealed class CaseReviewMapping : IEntityTypeConfiguration<CaseReview>
{
    public void Configure(EntityTypeBuilder<CaseReview> builder)
    {
        builder.ToTable("cases_reviews");
        builder.Property(one => one.Id).ValueGeneratedNever();
        builder.Ignore(one => one.RemarkList);
        builder
            .HasIndex(one => new
            {
                one.CaseId,
                one.Revision,
                one.Hearing,
                one.Level,
            })
            .IsUnique()
            .HasDatabaseName(CaseReview.OnePerLevel);
        builder.HasIndex(one => new { one.By, one.At }).HasDatabaseName("ix_cases_reviews_by");
    }
}

internal sealed class CaseEventMapping : IEntityTypeConfiguration<CaseEvent>
{
    public void Configure(EntityTypeBuilder<CaseEvent> builder)
    {
        builder.ToTable("cases_events");
        builder.Property(one => one.Id).ValueGeneratedNever();
        builder.Property(one => one.Said).HasMaxLength(CaseEvent.MaxTextLength);
        builder.HasIndex(one => new { one.CaseId, one.At }).HasDatabaseName("ix_cases_events_case");
    }
}

internal sealed class CaseFundMapping : IEntityTypeConfiguration<CaseFund>
{
    public void Configure(EntityTypeBuilder<CaseFund> builder)
    {
        builder.ToTable(CaseFund.Table);
        builder.Property(one => one.Id).ValueGeneratedNever();
        builder.Property(one => one.Title).HasMaxLength(CaseFund.MaxTitleLength);
    }
}

internal sealed class CaseRecusalMapping : IEntityTypeConfiguration<CaseRecusal>
{
    public void Configure(EntityTypeBuilder<CaseRecusal> builder)
    {
        builder.ToTable("cases_recusals");
        builder.Property(one => one.Id).ValueGeneratedNever();
        builder
            .HasIndex(one => new { one.StaffId, one.MemberId })
            .IsUnique()
            .HasDatabaseName(CaseRecusal.OneEach);
        builder.HasIndex(one => one.MemberId).HasDatabaseName("ix_cases_recusals_of_member");
    }
}

internal sealed class CaseKeyMapping : IEntityTypeConfiguration<CaseKey>
{
    public void Configure(EntityTypeBuilder<CaseKey> builder)
    {
        builder.ToTable("cases_keys");
        builder.Property(one => one.Id).ValueGeneratedNever();
        builder.Property(one => one.Kind).HasMaxLength(32).IsUnicode(false);
        builder.Property(one => one.Round).HasMaxLength(40).IsUnicode(false);
        builder
            .HasIndex(one => new
            {
                one.Index,
                one.Kind,
                one.Round,
            })
            .HasDatabaseName("ix_cases_keys_index");
        builder.HasIndex(one => one.CaseId).HasDatabaseName("ix_cases_keys_case");
    }
}

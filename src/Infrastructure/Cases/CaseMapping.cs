using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using WeChatUnion.Domain.Cases;

namespace WeChatUnion.Infrastructure.Cases;

internal sealed class CaseMapping : IEntityTypeConfiguration<Case>
{
    public void Configure(EntityTypeBuilder<Case> builder)
    {
        builder.ToTable(Case.Table);
        builder.Property(one => one.Id).ValueGeneratedNever();
        builder.Property(one => one.Version).IsConcurrencyToken();
        builder.Ignore(one => one.LevelList);
        builder.Ignore(one => one.LevelTitle);
        builder.Ignore(one => one.Stage);
        builder.Ignore(one => one.IsEditable);
        builder.Ignore(one => one.IsDisputed);
        builder.Ignore(one => one.CanAppeal);
        builder.Ignore(one => one.CanWithdraw);
        builder.Ignore(one => one.IsOver);
        builder.Ignore(one => one.IsOverForNothing);
        builder.Property("Levels").HasMaxLength(2000);
        builder.Property(one => one.Number).HasMaxLength(CaseNumber.Length).IsUnicode(false);
        builder.Property(one => one.Kind).HasMaxLength(32).IsUnicode(false);
        builder.Property(one => one.Round).HasMaxLength(40).IsUnicode(false);
        builder.Property(one => one.OnceKey).HasMaxLength(40).IsUnicode(false);
        builder.Property(one => one.MemberOnceKey).HasMaxLength(40).IsUnicode(false);
        builder.Property(one => one.Step).HasMaxLength(Case.MaxStepLength).IsUnicode(false);
        builder.Property(one => one.Summary).HasMaxLength(Case.MaxSummaryLength);
        builder.HasIndex(one => one.Number).IsUnique().HasDatabaseName(Case.OnePerNumber);
        // Null keys collide with nothing: what was withdrawn does not count.
        builder
            .HasIndex(one => new
            {
                one.PersonId,
                one.Kind,
                one.OnceKey,
            })
            .IsUnique()
            .HasFilter("once_key IS NOT NULL")
            .HasDatabaseName(Case.OnePerPerson);
        builder
            .HasIndex(one => new
            {
                one.MemberId,
                one.Kind,
                one.MemberOnceKey,
            })
            .IsUnique()
            .HasFilter("member_once_key IS NOT NULL AND member_id IS NOT NULL")
            .HasDatabaseName(Case.OnePerMember);
        builder
            .HasIndex(one => new
            {
                one.State,
                one.DeskId,
                one.DueAt,
            })
            .HasDatabaseName("ix_cases_cases_desk");
        // In the order the queue offers: read to the first few, however many wait.
        builder
            .HasIndex(one => new
            {
                one.State,
                one.DueAt,
                one.SubmittedAt,
            })
            .HasDatabaseName("ix_cases_cases_due");
        builder
            .HasIndex(one => new { one.State, one.SilentAt })
            .HasDatabaseName("ix_cases_cases_silent");
        builder
            .HasIndex(one => new { one.UnitId, one.State })
            .HasDatabaseName("ix_cases_cases_unit");
        builder
            .HasIndex(one => new { one.State, one.SubmittedAt })
            .HasDatabaseName("ix_cases_cases_submitted");
        builder
            .HasIndex(one => new { one.State, one.OpenUntil })
            .HasDatabaseName("ix_cases_cases_open_until");
        // What is over and still has its content, oldest first.
        builder
            .HasIndex(one => new { one.State, one.ChangedAt })
            .HasFilter("erased_at IS NULL")
            .HasDatabaseName("ix_cases_cases_changed");
        builder
            .HasIndex(one => new { one.PersonId, one.BegunAt })
            .HasDatabaseName("ix_cases_cases_person_begun");
        builder
            .HasIndex(one => new { one.MemberId, one.BegunAt })
            .HasDatabaseName("ix_cases_cases_member_begun");
        builder
            .HasIndex(one => new
            {
                one.Kind,
                one.Round,
                one.State,
                one.SubmittedAt,
            })
            .HasDatabaseName("ix_cases_cases_round");
    }
}

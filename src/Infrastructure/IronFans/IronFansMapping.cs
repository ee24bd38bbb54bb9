using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using WeChatUnion.Domain.IronFans;
using WeChatUnion.Domain.IronFans.Contracts;

namespace WeChatUnion.Infrastructure.IronFans;

internal sealed class IronFansMapping
    : IEntityTypeConfiguration<InteractionRow>,
        IEntityTypeConfiguration<DayRow>,
        IEntityTypeConfiguration<MonthScore>,
        IEntityTypeConfiguration<StoredRules>,
        IEntityTypeConfiguration<StoredKindRule>,
        IEntityTypeConfiguration<StoredStep>
{
    public const string Interactions = "ironfans_interactions";
    public const string Days = "ironfans_days";
    public const string Scores = "ironfans_scores";
    public const string Rules = "ironfans_rules";
    public const string KindRules = "ironfans_kind_rules";
    public const string Steps = "ironfans_steps";

    public void Configure(EntityTypeBuilder<InteractionRow> builder)
    {
        builder.ToTable(Interactions);
        builder.Property(row => row.Cause).HasMaxLength(Interaction.MaxCauseSize);
        builder
            .HasIndex(row => row.Cause)
            .IsUnique()
            .HasDatabaseName("ux_ironfans_interactions_cause");
        builder
            .HasIndex(row => new { row.PersonId, row.At })
            .HasDatabaseName("ix_ironfans_interactions_person");
    }

    public void Configure(EntityTypeBuilder<DayRow> builder)
    {
        builder.ToTable(Days);
        builder.HasKey(row => new
        {
            row.PersonId,
            row.Day,
            row.Kind,
        });
        // Counted past the change tracker: whoever adds days up must not undo a count.
        builder.Property(row => row.Times).IsConcurrencyToken();
        builder.Property(row => row.Skipped).IsConcurrencyToken();
    }

    public void Configure(EntityTypeBuilder<MonthScore> builder)
    {
        builder.ToTable(Scores);
        builder.HasKey(row => new { row.PersonId, row.Month });
        builder.Property(row => row.Score).IsConcurrencyToken();
        builder
            .HasIndex(row => new { row.Month, row.Score })
            .IsDescending(false, true)
            .HasDatabaseName("ix_ironfans_scores_rank");
    }

    public void Configure(EntityTypeBuilder<StoredRules> builder)
    {
        builder.ToTable(Rules);
        builder.HasKey(row => row.Version);
        builder.Property(row => row.Version).ValueGeneratedNever();
        builder.HasData(StoredRules.Of(ScoreRules.First));
    }

    public void Configure(EntityTypeBuilder<StoredKindRule> builder)
    {
        builder.ToTable(KindRules);
        builder.HasKey(row => new { row.Version, row.Kind });
        builder.HasData(StoredKindRule.Of(ScoreRules.First));
    }

    public void Configure(EntityTypeBuilder<StoredStep> builder)
    {
        builder.ToTable(Steps);
        builder.HasKey(row => new
        {
            row.Version,
            row.Kind,
            row.Times,
        });
        builder.HasData(StoredStep.Of(ScoreRules.First));
    }
}

using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using WeChatUnion.Domain.IronFans;
using WeChatUnion.Domain.IronFans.Contracts;
using WeChatUnion.Infrastructure.Persistence.Conventions;

namespace WeChatUnion.Infrastructure.IronFans;

internal sealed class IronFansMapping
    : IEntityTypeConfiguration<InteractionRow>,
        IEntityTypeConfiguration<DayRow>,
        IEntityTypeConfiguration<MonthScore>,
        IEntityTypeConfiguration<StoredRules>,
        IEntityTypeConfiguration<StoredKindRule>
{
    public const string Interactions = "ironfans_interactions";
    public const string Days = "ironfans_days";
    public const string Scores = "ironfans_scores";
    public const string Rules = "ironfans_rules";
    public const string KindRules = "ironfans_kind_rules";

    public void Configure(EntityTypeBuilder<InteractionRow> builder)
    {
        builder.ToTable(Interactions);
        // Causes grow with time: all of a moment go into one page.
        builder.HasKey(row => row.Cause);
        builder.StoreByKey();
        builder.Property(row => row.Cause).HasMaxLength(Interaction.MaxCauseSize);
        // The one thing kept beside them: without it a day could not be counted but by reading all months. It grows at its end too.
        builder.HasIndex(row => row.At).HasDatabaseName("ix_ironfans_interactions_at");
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
        builder.StoreByKey();
        // Counted past the change tracker: whoever adds days up must not undo a count.
        builder.Property(row => row.Times).IsConcurrencyToken();
        builder.Property(row => row.Skipped).IsConcurrencyToken();
    }

    public void Configure(EntityTypeBuilder<MonthScore> builder)
    {
        builder.ToTable(Scores);
        // A month lies together. Ordering it by score would move a row with every point.
        builder.HasKey(row => new { row.Month, row.PersonId });
        builder.StoreByKey();
        builder.Property(row => row.Score).IsConcurrencyToken();
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
        builder.Property(row => row.Steps).HasMaxLength(100).IsUnicode(false);
        builder.HasData(StoredKindRule.Of(ScoreRules.First));
    }
}

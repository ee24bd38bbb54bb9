using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using WeChatUnion.Domain.Subsidies.Seasons;

namespace WeChatUnion.Infrastructure.Subsidies;

internal sealed class SeasonTrialMapping : IEntityTypeConfiguration<SeasonTrial>
{
    public void Configure(EntityTypeBuilder<SeasonTrial> builder)
    {
        builder.ToTable(SeasonTrial.Table);
        builder.Property(trial => trial.Id).ValueGeneratedNever();
        builder.Property(trial => trial.Digest).HasMaxLength(64).IsUnicode(false);
        builder
            .HasIndex(trial => new { trial.SeasonId, trial.At })
            .HasDatabaseName("ix_subsidies_trials_season");
    }
}

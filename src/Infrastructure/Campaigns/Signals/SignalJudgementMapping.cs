using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using WeChatUnion.Domain.Campaigns.Signals;

namespace WeChatUnion.Infrastructure.Campaigns.Signals;

internal sealed class SignalJudgementMapping : IEntityTypeConfiguration<SignalJudgement>
{
    public void Configure(EntityTypeBuilder<SignalJudgement> builder)
    {
        builder.ToTable(SignalJudgement.Table);
        builder
            .Property(one => one.Signal)
            .HasMaxLength(SignalJudgement.MaxSignalLength)
            .IsUnicode(false);
        builder.Property(one => one.Note).HasMaxLength(SignalJudgement.MaxNoteLength);
        builder
            .HasIndex(one => new { one.CampaignId, one.Signal })
            .HasDatabaseName("ix_campaigns_signal_judgements_campaign");
    }
}

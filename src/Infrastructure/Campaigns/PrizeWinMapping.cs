using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using WeChatUnion.Domain.Campaigns.Prizes;

namespace WeChatUnion.Infrastructure.Campaigns;

internal sealed class PrizeWinMapping : IEntityTypeConfiguration<PrizeWin>
{
    public void Configure(EntityTypeBuilder<PrizeWin> builder)
    {
        builder.ToTable(PrizeWin.Table);
        builder.Property(win => win.Id).ValueGeneratedNever();
        builder.Property(win => win.Version).IsConcurrencyToken();
        builder.Ignore(win => win.IsOpen);
        builder.Ignore(win => win.AddressPlace);
        builder.Property(win => win.Code).HasMaxLength(PrizeWin.MaxCodeLength).IsUnicode(false);
        builder.Property(win => win.MaskedName).HasMaxLength(100);
        builder.Property(win => win.TokenDigest).HasMaxLength(64).IsUnicode(false);
        builder.Property(win => win.Courier).HasMaxLength(PrizeWin.MaxCourierLength);
        builder
            .HasIndex(win => new
            {
                win.CampaignId,
                win.Seat,
                win.Turn,
            })
            .IsUnique()
            .HasDatabaseName(PrizeWin.OnePerSeat);
        builder
            .HasIndex(win => new
            {
                win.CampaignId,
                win.MemberId,
                win.Ordinal,
            })
            .IsUnique()
            .HasDatabaseName(PrizeWin.OnePerMember);
        builder
            .HasIndex(win => new { win.State, win.ClaimUntil })
            .HasDatabaseName("ix_campaigns_wins_state");
        builder
            .HasIndex(win => new
            {
                win.CampaignId,
                win.Prize,
                win.State,
            })
            .HasDatabaseName("ix_campaigns_wins_prize");
        builder
            .HasIndex(win => win.TokenDigest)
            .HasFilter("token_digest IS NOT NULL")
            .HasDatabaseName("ix_campaigns_wins_token");
        builder.HasIndex(win => win.PersonId).HasDatabaseName("ix_campaigns_wins_person");
        builder
            .HasIndex(win => new { win.MemberId, win.DrawnAt })
            .HasDatabaseName("ix_campaigns_wins_member_time");
    }
}

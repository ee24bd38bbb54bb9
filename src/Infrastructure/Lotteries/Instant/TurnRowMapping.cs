using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace WeChatUnion.Infrastructure.Lotteries.Instant;

internal sealed class TurnRowMapping : IEntityTypeConfiguration<TurnRow>
{
    public const string Table = "lotteries_turns";

    public void Configure(EntityTypeBuilder<TurnRow> builder)
    {
        builder.ToTable(Table);
        builder.Property(row => row.Face).HasMaxLength(8).IsUnicode(false);
        builder
            .HasIndex(row => new
            {
                row.CampaignId,
                row.MemberId,
                row.Number,
            })
            .IsUnique()
            .HasDatabaseName("ux_lotteries_turns_member");
        builder.HasIndex(row => row.PersonId).HasDatabaseName("ix_lotteries_turns_person");
        builder.HasIndex(row => row.MemberId).HasDatabaseName("ix_lotteries_turns_holder");
        builder
            .HasIndex(row => new
            {
                row.CampaignId,
                row.At,
                row.Face,
            })
            .HasDatabaseName("ix_lotteries_turns_time");
        builder
            .HasIndex(row => new { row.CampaignId, row.Slot })
            .IsUnique()
            .HasFilter("slot IS NOT NULL")
            .HasDatabaseName("ux_lotteries_turns_slot");
        builder
            .HasIndex(row => row.At)
            .HasFilter("prize IS NOT NULL AND awarded_at IS NULL")
            .HasDatabaseName("ix_lotteries_turns_fresh");
    }
}

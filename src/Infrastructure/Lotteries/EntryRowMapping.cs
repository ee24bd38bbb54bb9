using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using WeChatUnion.Domain.Kernel.FairDraw;

namespace WeChatUnion.Infrastructure.Lotteries;

internal sealed class EntryRowMapping : IEntityTypeConfiguration<EntryRow>
{
    public const string Table = "lotteries_entries";

    public void Configure(EntityTypeBuilder<EntryRow> builder)
    {
        builder.ToTable(Table);
        builder.Property(row => row.Code).HasMaxLength(EntryCode.Size);
        builder.Property(row => row.Face).HasMaxLength(8).IsUnicode(false);
        builder
            .HasIndex(row => new
            {
                row.CampaignId,
                row.MemberId,
                row.Number,
            })
            .IsUnique()
            .HasDatabaseName("ux_lotteries_entries_member");
        builder.HasIndex(row => row.PersonId).HasDatabaseName("ix_lotteries_entries_person");
        builder.HasIndex(row => row.MemberId).HasDatabaseName("ix_lotteries_entries_holder");
        builder
            .HasIndex(row => new
            {
                row.CampaignId,
                row.At,
                row.Face,
            })
            .HasDatabaseName("ix_lotteries_entries_time");
        builder
            .HasIndex(row => new { row.CampaignId, row.Code })
            .IsUnique()
            .HasDatabaseName("ux_lotteries_entries_code");
    }
}

using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using WeChatUnion.Domain.Points;

namespace WeChatUnion.Infrastructure.Points.Books;

internal sealed class PointsMapping
    : IEntityTypeConfiguration<AccountRow>,
        IEntityTypeConfiguration<LotRow>,
        IEntityTypeConfiguration<TransferRow>,
        IEntityTypeConfiguration<PostingRow>
{
    public const string Accounts = "points_accounts";
    public const string Lots = "points_lots";
    public const string Transfers = "points_transfers";
    public const string Postings = "points_postings";

    public void Configure(EntityTypeBuilder<AccountRow> builder)
    {
        // Whatever a statement forgot to ask, the database says no to.
        builder.ToTable(
            Accounts,
            table => table.HasCheckConstraint("ck_points_accounts_balance", "balance >= 0")
        );
        builder.Property(row => row.Id).ValueGeneratedNever();
        builder.Property(row => row.Version).IsConcurrencyToken();
        builder
            .HasIndex(row => row.PersonId)
            .IsUnique()
            .HasDatabaseName("ux_points_accounts_person");
        builder.HasIndex(row => row.MergedInto).HasDatabaseName("ix_points_accounts_merged");
    }

    public void Configure(EntityTypeBuilder<LotRow> builder)
    {
        builder.ToTable(
            Lots,
            table => table.HasCheckConstraint("ck_points_lots_remaining", "remaining >= 0")
        );
        builder.HasKey(row => new { row.AccountId, row.ExpiresAt });
        builder.Property(row => row.Remaining).IsConcurrencyToken();
        builder
            .HasOne<AccountRow>()
            .WithMany()
            .HasForeignKey(row => row.AccountId)
            .OnDelete(DeleteBehavior.Restrict);
        builder
            .HasIndex(row => row.ExpiresAt)
            .HasFilter("remaining > 0")
            .HasDatabaseName("ix_points_lots_expiry");
    }

    public void Configure(EntityTypeBuilder<TransferRow> builder)
    {
        builder.ToTable(Transfers);
        builder.Property(row => row.Id).ValueGeneratedNever();
        builder.Property(row => row.Cause).HasMaxLength(120).IsUnicode(false);
        builder.Property(row => row.Earned).HasMaxLength(16).IsUnicode(false);
        builder.Property(row => row.Words).HasMaxLength(PointWords.Longest);
        builder.HasIndex(row => row.Cause).IsUnique().HasDatabaseName("ux_points_transfers_cause");
        builder
            .HasIndex(row => row.Reverses)
            .IsUnique()
            .HasDatabaseName("ux_points_transfers_reverses");
        builder
            .HasIndex(row => new { row.AccountId, row.Day })
            .HasDatabaseName("ix_points_transfers_account");
    }

    public void Configure(EntityTypeBuilder<PostingRow> builder)
    {
        builder.ToTable(Postings);
        builder
            .HasOne<TransferRow>()
            .WithMany()
            .HasForeignKey(row => row.TransferId)
            .OnDelete(DeleteBehavior.Restrict);
        builder.HasIndex(row => row.TransferId).HasDatabaseName("ix_points_postings_transfer");
        builder
            .HasIndex(row => new { row.AccountId, row.ExpiresAt })
            .HasDatabaseName("ix_points_postings_lot");
    }
}

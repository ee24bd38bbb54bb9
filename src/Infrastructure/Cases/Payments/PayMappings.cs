using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using WeChatUnion.Domain.Cases.Payments;
using WeChatUnion.Domain.Cases.Payments.Recovery;
using WeChatUnion.Domain.Cases.Payments.Returns;

namespace WeChatUnion.Infrastructure.Cases.Payments;

internal sealed class PayBatchMapping : IEntityTypeConfiguration<PayBatch>
{
    public void Configure(EntityTypeBuilder<PayBatch> builder)
    {
        builder.ToTable(PayBatch.Table);
        builder.Property(one => one.Id).ValueGeneratedNever();
        builder.Property(one => one.Version).IsConcurrencyToken();
        builder.Property(one => one.Kind).HasMaxLength(32).IsUnicode(false);
        builder.Property(one => one.Round).HasMaxLength(40).IsUnicode(false);
        builder.Property(one => one.Digest).HasMaxLength(64).IsUnicode(false);
        builder.Property<long>("FilesTaken");
        builder.Ignore(one => one.DueCount);
        builder.Ignore(one => one.DueCents);
        builder.Ignore(one => one.Waiting);
        builder.Ignore(one => one.Files);
        builder.Ignore(one => one.IsMoving);
        builder.Ignore(one => one.MayDissolve);
        builder
            .HasIndex(one => new { one.State, one.MadeAt })
            .HasDatabaseName("ix_cases_pay_batches_state");
        builder
            .HasIndex(one => new { one.UnionId, one.MadeAt })
            .HasDatabaseName("ix_cases_pay_batches_union");
    }
}

internal sealed class PayItemMapping : IEntityTypeConfiguration<PayItem>
{
    public void Configure(EntityTypeBuilder<PayItem> builder)
    {
        builder.ToTable(PayItem.Table);
        builder.Property(one => one.Id).ValueGeneratedNever();
        // Whatever two do to one item at once, the database lets the first.
        builder.Property(one => one.State).IsConcurrencyToken();
        builder.Property(one => one.CardDigest).HasMaxLength(64).IsUnicode(false);
        builder.Property(one => one.BankReason).HasMaxLength(PayItem.MaxReasonLength);
        // 1 is waiting, 2 is paid: one text for all engines.
        builder
            .HasIndex(one => one.CaseId, PayItem.OneLive)
            .IsUnique()
            .HasFilter("state IN (1, 2)")
            .HasDatabaseName(PayItem.OneLive);
        builder
            .HasIndex(one => one.CaseId, PayItem.OnePaid)
            .IsUnique()
            .HasFilter("state = 2")
            .HasDatabaseName(PayItem.OnePaid);
        builder
            .HasIndex(one => one.CaseId, "ix_cases_pay_items_case")
            .HasDatabaseName("ix_cases_pay_items_case");
        builder
            .HasIndex(one => new { one.BatchId, one.Seq })
            .IsUnique()
            .HasDatabaseName(PayItem.OnePerSeq);
        builder.HasIndex(one => one.MemberId).HasDatabaseName("ix_cases_pay_items_member");
        builder
            .HasIndex(one => new { one.PaidMonth, one.BatchId })
            .HasDatabaseName("ix_cases_pay_items_month");
    }
}

internal sealed class PayLeftOutMapping : IEntityTypeConfiguration<PayLeftOut>
{
    public void Configure(EntityTypeBuilder<PayLeftOut> builder)
    {
        builder.ToTable("cases_pay_left_out");
        builder.HasKey(one => new { one.BatchId, one.CaseId });
    }
}

internal sealed class PayReturnMapping : IEntityTypeConfiguration<PayReturn>
{
    public void Configure(EntityTypeBuilder<PayReturn> builder)
    {
        builder.ToTable(PayReturn.Table);
        builder.Property(one => one.Id).ValueGeneratedNever();
        builder.Property(one => one.Version).IsConcurrencyToken();
        builder
            .HasIndex(one => new { one.State, one.At })
            .HasDatabaseName("ix_cases_pay_returns_state");
        builder
            .HasIndex(one => new { one.BatchId, one.At })
            .HasDatabaseName("ix_cases_pay_returns_batch");
    }
}

internal sealed class PayReturnRowMapping : IEntityTypeConfiguration<PayReturnRow>
{
    public void Configure(EntityTypeBuilder<PayReturnRow> builder)
    {
        builder.ToTable("cases_pay_return_rows");
        builder.HasKey(one => new { one.ReturnId, one.Row });
        builder.Property(one => one.Row).ValueGeneratedNever();
        builder.Ignore(one => one.IsReadable);
        builder.Property(one => one.Place).HasMaxLength(PayReturn.MaxPlaceLength);
        builder.Property(one => one.Reason).HasMaxLength(PayItem.MaxReasonLength);
        builder
            .HasIndex(one => new { one.ReturnId, one.ItemId })
            .HasDatabaseName("ix_cases_pay_return_rows_item");
    }
}

internal sealed class PayRecoveryMapping : IEntityTypeConfiguration<PayRecovery>
{
    public void Configure(EntityTypeBuilder<PayRecovery> builder)
    {
        builder.ToTable(PayRecovery.Table);
        builder.Property(one => one.Id).ValueGeneratedNever();
        builder.Property(one => one.Version).IsConcurrencyToken();
        // 1 waits, 2 was confirmed; what was refused may be asked again.
        builder
            .HasIndex(one => one.ItemId)
            .IsUnique()
            .HasFilter("state IN (1, 2)")
            .HasDatabaseName(PayRecovery.OnePerItem);
        builder
            .HasIndex(one => new { one.UnionId, one.AskedAt })
            .HasDatabaseName("ix_cases_pay_recoveries_union");
    }
}

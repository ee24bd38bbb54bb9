using WeChatUnion.Domain.Cases.Contracts;
using WeChatUnion.Domain.Kernel;

namespace WeChatUnion.Domain.Cases.Payments.Returns;

/// <summary>
/// Applies a block of the bank's answers: items, cases, the fund and word to the members in one transaction. An answer is
/// matched by item id alone, and only within its batch.
/// </summary>
public sealed class PaySettling(IPayStore store, PayDesk desk, CaseTelling telling)
{
    public const int Block = 300;

    internal async Task<PayStep> StepAsync(
        DeskBatch one,
        DateTimeOffset now,
        CancellationToken cancel
    )
    {
        var (batch, version) = (one.Batch, one.Batch.Version);
        if (await store.FindReturnAsync(batch.Id, cancel) is not { } answer)
        {
            return PayStep.Resting;
        }
        batch.Answer();
        var rows = await store.FindRowsAsync(answer.Id, answer.Walked, Block, cancel);
        if (rows.Count == 0)
        {
            answer.Finish();
            desk.Record(
                one,
                "cases.pay-return-applied",
                null,
                now,
                $"paid {answer.Paid} failed {answer.Failed} known {answer.Known} faults {answer.Faults}"
            );
            return PayStep.Moved;
        }
        List<PayItemId> ids = [.. rows.Select(row => row.ItemId).OfType<PayItemId>().Distinct()];
        var twins = (await store.ReadTwinsAsync(answer.Id, ids, cancel))
            .Where(row => row.IsReadable)
            .ToLookup(row => row.ItemId);
        var items = (await store.FindItemsAsync(batch.Id, ids, cancel)).ToDictionary(pair =>
            pair.Item.Id
        );
        var paid = 0L;
        foreach (var row in rows)
        {
            if (row.Outcome == PayRowOutcome.Pending)
            {
                var pair = items.GetValueOrDefault(row.ItemId!.Value);
                row.End(JudgePay.Of(row, pair?.Item, twins[row.ItemId]));
                paid += await ApplyAsync(one, row, pair, now, cancel);
            }
            answer.Count(row);
        }
        if (paid == 0 || await store.RaisePaidAsync(batch.FundId, paid, cancel))
        {
            return PayStep.Moved;
        }
        return await store.StandsAtAsync(batch.Id, version, cancel)
            ? throw new InvalidOperationException("The fund's figures do not hold this payment.")
            : PayStep.Raced;
    }

    /// <returns>What left the fund, in fen.</returns>
    private async Task<long> ApplyAsync(
        DeskBatch one,
        PayReturnRow row,
        PayPair? pair,
        DateTimeOffset now,
        CancellationToken cancel
    )
    {
        switch (row.Outcome)
        {
            case PayRowOutcome.Paid:
                one.Batch.Pay(pair!.Item, MonthOf(now), now);
                pair.Case.MovePayment(CaseState.Paid, now);
                await TellAsync(pair.Case, "cases.paid", "款项已发放到您的工会卡。");
                return pair.Item.AmountCents;
            case PayRowOutcome.Failed:
                one.Batch.Fail(pair!.Item, row.Reason, now);
                pair.Case.MovePayment(CaseState.PayFailed, now);
                await TellAsync(
                    pair.Case,
                    "cases.pay-failed",
                    "银行没有发放成功，请确认工会卡能正常使用；我们会再次发放，不用重新申请。"
                );
                return 0;
            default:
                return 0;
        }

        Task TellAsync(Case its, string act, string said) =>
            telling.TellAsync(
                its,
                act,
                said,
                now,
                cancel,
                unionPath: one.UnionPath,
                isMailing: true
            );
    }

    private static int MonthOf(DateTimeOffset now)
    {
        var day = UnionCalendar.DayOf(now);
        return (day.Year * 100) + day.Month;
    }
}

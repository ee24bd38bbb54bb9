using WeChatUnion.Domain.Cases.Contracts;
using WeChatUnion.Domain.Cases.Filing;

namespace WeChatUnion.Domain.Cases;

/// <summary>
/// Two persons, or two entries of the register, turned out to be one, and both have a case where one may be. The one that
/// went further goes on; of two that went as far, the one handed in first; of two drafts, the one touched last.
/// </summary>
public sealed class CaseDoubles(ICaseStore store, CaseDrafts drafts, CaseTelling telling)
{
    /// <summary>In the caller's unit of work, before the cases move.</summary>
    /// <param name="all">Those of both.</param>
    /// <param name="keyOf">The once-key that is about to clash; null: the case does not count.</param>
    internal async Task SettleAsync(
        IReadOnlyList<Case> all,
        Func<Case, string?> keyOf,
        DateTimeOffset now,
        CancellationToken cancel
    )
    {
        var clashes = all.Where(one => keyOf(one) is not null)
            .GroupBy(one => (one.Kind, Key: keyOf(one)))
            .Where(own => own.Count() > 1);
        foreach (var own in clashes.ToList())
        {
            var order = own.OrderByDescending(one => one.Advance)
                .ThenBy(one => one.SubmittedAt ?? DateTimeOffset.MaxValue)
                .ThenByDescending(one => one.ChangedAt)
                .ThenBy(one => one.Id.Value)
                .ToList();
            foreach (var other in order.Skip(1))
            {
                await GiveWayAsync(other, order[0], now, cancel);
            }
        }
    }

    private async Task GiveWayAsync(
        Case one,
        Case kept,
        DateTimeOffset now,
        CancellationToken cancel
    )
    {
        if (
            one is
            { State: CaseState.Approved or CaseState.PayFailed, FundId: { } fund, AmountCents: > 0 }
        )
        {
            await store.GiveBackAsync(fund, one.AmountCents, cancel);
        }
        var before = one.State;
        one.GiveWay(now);
        if (one.Revision == 0)
        {
            await drafts.ForgetAsync(one, now, cancel);
            telling.Note(one, "cases.doubled", "您已有一件同样的申请，这份草稿已清理。", now);
            return;
        }
        // Who handed in two is looked at by every level.
        kept.Suspect(now);
        if (one.State != before)
        {
            var said = $"您已有另一件同样的申请，受理号 {kept.Number}，这件不再办理。";
            await telling.TellAsync(one, "cases.doubled", said, now, cancel);
            return;
        }
        // Paid twice, or about to be: staff see it here, and stop or recover it.
        telling.Note(one, "cases.doubled", $"和受理号 {kept.Number} 是同一人的申请。", now);
    }
}

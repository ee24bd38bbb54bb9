using WeChatUnion.Domain.Cases.Contracts;
using WeChatUnion.Domain.Cases.Desk;
using WeChatUnion.Domain.Kernel;
using WeChatUnion.Domain.Staff.Contracts;

namespace WeChatUnion.Domain.Cases;

/// <summary>A level said yes: on to the next one, or the last word with what follows from it.</summary>
public sealed class CaseConclusion(
    ICaseStore store,
    CaseKinds kinds,
    CaseSubmissions submissions,
    CaseTelling telling
)
{
    /// <summary>0 to 99, the same for the same case: levels that look at a share of the cases draw by it.</summary>
    public static int LotOf(Case one) => one.Id.Value.ToByteArray()[^1] * 100 / 256;

    /// <summary>Changes go into the caller's unit of work, the fund's with it.</summary>
    /// <returns>Why it cannot be, and then nothing may be saved; null: it is so once the caller has saved.</returns>
    internal async Task<Refusal?> GoOnAsync(
        Case one,
        bool hasNext,
        DateTimeOffset now,
        CancellationToken cancel,
        StaffActor? by = null,
        string? unionPath = null
    )
    {
        if (hasNext)
        {
            telling.Note(one, "cases.passed", $"已进入{one.LevelTitle}。", now, by, unionPath);
            return null;
        }
        var kind = kinds.Of(one);
        var submission = await submissions.OfAsync(one, now, cancel);
        if (await kind.CompleteAsync(submission, now, cancel) is { } refusal)
        {
            return refusal;
        }
        // Last: the fund's row is held until the caller has saved, and everybody else's yes waits for it.
        if (
            one is { FundId: { } fund, AmountCents: > 0 }
            && !await store.ReserveAsync(fund, one.AmountCents, cancel)
        )
        {
            return DeskRefusals.FundSpent;
        }
        one.Finish(now);
        var said =
            one.State == CaseState.Approved ? "审核通过，补贴将发放到您的工会卡。" : "已办结。";
        await telling.TellAsync(one, "cases.approved", said, now, cancel, by, unionPath);
        return null;
    }
}

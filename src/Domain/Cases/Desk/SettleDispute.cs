using WeChatUnion.Domain.Cases.Contracts;
using WeChatUnion.Domain.Kernel;
using WeChatUnion.Domain.Members.Contracts;
using WeChatUnion.Domain.Staff.Contracts;

namespace WeChatUnion.Domain.Cases.Desk;

public sealed record SettleDisputeRequest(CaseId Id, string? Reason);

/// <summary>
/// An approved case that another one came into conflict with is to be paid all the same. Reviewers of its last level say so, and
/// none who decided it before. One that is not to be paid is stopped by finance.
/// </summary>
public sealed class SettleDispute(
    ICaseStore store,
    CaseDesk desk,
    IUnionDirectory unions,
    CaseTelling telling,
    IUnitOfWork work
)
{
    private static readonly CaseCheckResult Settled = new(
        "dispute-settled",
        "重复申报",
        CheckVerdict.Pass,
        "审核人员",
        "已再次核实，照常发放。"
    );

    public async Task<Outcome<CaseId>> ExecuteAsync(
        StaffActor actor,
        SettleDisputeRequest request,
        DateTimeOffset now,
        CancellationToken cancel
    )
    {
        if (!actor.MaySomewhere(CasesActs.Review))
        {
            return StaffRefusals.NotAllowed;
        }
        var reason = StaffReason.Parse(request.Reason);
        if (!reason.Succeeded)
        {
            return reason.Refusal;
        }
        var one = await store.FindAsync(request.Id, cancel);
        var union = one?.LevelList is [.., var last]
            ? await unions.FindAsync(last.Desk, cancel)
            : null;
        if (one is null || union is null || !actor.May(CasesActs.Review, union.Path))
        {
            return StaffRefusals.NotFound;
        }
        if (!one.IsDisputed)
        {
            return DeskRefusals.NotDisputed;
        }
        if (await desk.MustStandBackAsync(actor.Id, one, now, cancel))
        {
            return DeskRefusals.MustStandBack;
        }
        one.Settle(now);
        store.Add(CaseCheck.Keep(one, Settled, now));
        telling.Record(one, "cases.dispute-settled", now, actor, union.Path, reason: reason.Value);
        try
        {
            await work.SaveAsync(cancel);
            return one.Id;
        }
        catch (StaleVersionException)
        {
            return DeskRefusals.NotDisputed;
        }
    }
}

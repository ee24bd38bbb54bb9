using WeChatUnion.Domain.Cases.Contracts;
using WeChatUnion.Domain.Fans.Contracts;
using WeChatUnion.Domain.Kernel;

namespace WeChatUnion.Domain.Cases.Filing;

/// <summary>Takes a case back while nobody has said the last yes. Then another may be begun. Done twice it is done once.</summary>
public sealed class WithdrawCase(
    OwnCases own,
    CaseDrafts drafts,
    CaseTelling telling,
    IUnitOfWork work
)
{
    public async Task<Outcome<CaseId>> ExecuteAsync(
        FanIdentity fan,
        CaseId id,
        DateTimeOffset now,
        CancellationToken cancel
    )
    {
        var found = await own.FindAsync(fan, id, cancel);
        if (!found.Succeeded)
        {
            return found.Refusal;
        }
        var one = found.Value;
        if (one.State == CaseState.Withdrawn)
        {
            return id;
        }
        if (!one.CanWithdraw)
        {
            return CasesRefusals.CannotWithdraw;
        }
        one.Withdraw(now);
        await drafts.ForgetAsync(one, now, cancel);
        telling.Note(one, "cases.withdrawn", "您撤回了这件申请。", now, byMember: true);
        try
        {
            await work.SaveAsync(cancel);
            return id;
        }
        catch (StaleVersionException)
        {
            return CasesRefusals.Busy;
        }
    }
}

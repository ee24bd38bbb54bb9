using WeChatUnion.Domain.Cases.Filing;
using WeChatUnion.Domain.Kernel;
using WeChatUnion.Domain.Members.Contracts;
using WeChatUnion.Domain.Staff.Contracts;

namespace WeChatUnion.Domain.Cases.Contracts.Filing;

/// <param name="Reason">See <see cref="StaffReason"/>; it stands in the trail.</param>
public sealed record WithdrawCaseForRequest(CaseId Id, string? Reason);

/// <summary>
/// Ends a case filed at the counter that was not handed in, or came back: the member changed his mind, or it was begun for the
/// wrong one. What is in review the member takes back himself. Done twice it is done once.
/// </summary>
public sealed class WithdrawCaseFor(
    CounterCases counter,
    CaseDrafts drafts,
    CaseTelling telling,
    IMemberDirectory members,
    IUnitOfWork work
)
{
    public async Task<Outcome<CaseId>> ExecuteAsync(
        StaffActor actor,
        WithdrawCaseForRequest request,
        DateTimeOffset now,
        CancellationToken cancel
    )
    {
        var found = await counter.FindAsync(actor, request.Id, cancel);
        if (!found.Succeeded)
        {
            return found.Refusal;
        }
        var one = found.Value;
        if (one.State == CaseState.Withdrawn)
        {
            return one.Id;
        }
        if (!one.IsEditable)
        {
            return CasesRefusals.CannotWithdraw;
        }
        var reason = StaffReason.Parse(request.Reason);
        if (!reason.Succeeded)
        {
            return reason.Refusal;
        }
        var union = (await members.DescribeAsync(one.MemberId!.Value, cancel))?.UnionPath;
        one.Withdraw(now);
        await drafts.ForgetAsync(one, now, cancel);
        await telling.TellAsync(
            one,
            "cases.withdrawn",
            "工会工作人员撤回了为您代办的这件申请。不是您的意思，请联系所属工会。",
            now,
            cancel,
            actor,
            union,
            reason.Value
        );
        try
        {
            await work.SaveAsync(cancel);
            return one.Id;
        }
        catch (StaleVersionException)
        {
            return CasesRefusals.Busy;
        }
    }
}

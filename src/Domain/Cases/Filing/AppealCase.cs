using WeChatUnion.Domain.Fans.Contracts;
using WeChatUnion.Domain.Kernel;
using WeChatUnion.Domain.Staff.Contracts;

namespace WeChatUnion.Domain.Cases.Filing;

/// <summary>Against a rejection, once, within fifteen days: another reviewer of the last level decides anew.</summary>
public sealed class AppealCase(OwnCases own, CaseTelling telling, IUnitOfWork work)
{
    public static readonly TimeSpan Within = TimeSpan.FromDays(15);

    /// <param name="text">5 to 200 characters; long numbers are kept as stars. Staff and the member see it.</param>
    public async Task<Outcome<CaseId>> ExecuteAsync(
        FanIdentity fan,
        CaseId id,
        string? text,
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
        if (!one.CanAppeal || now - one.ChangedAt > Within)
        {
            return CasesRefusals.CannotAppeal;
        }
        var why = StaffReason.Parse(text);
        if (!why.Succeeded)
        {
            return CasesRefusals.AppealTextInvalid;
        }
        one.Appeal(now);
        telling.Note(one, "cases.appealed", $"您提出了申诉：{why.Value}", now, byMember: true);
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

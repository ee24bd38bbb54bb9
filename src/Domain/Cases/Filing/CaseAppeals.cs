using WeChatUnion.Domain.Kernel;
using WeChatUnion.Domain.Staff.Contracts;

namespace WeChatUnion.Domain.Cases.Filing;

/// <summary>Against a rejection, once, within fifteen days: another reviewer of the last level decides anew.</summary>
public sealed class CaseAppeals(CaseTelling telling, IUnitOfWork work)
{
    public static readonly TimeSpan Within = TimeSpan.FromDays(15);

    /// <param name="text">5 to 200 characters; long numbers are kept as stars. Staff and the member see it.</param>
    /// <param name="by">Null: the member himself.</param>
    /// <param name="unionPath">Of the union whose business it is.</param>
    internal async Task<Outcome<CaseId>> RunAsync(
        Case one,
        string? text,
        DateTimeOffset now,
        CancellationToken cancel,
        StaffActor? by = null,
        string? unionPath = null
    )
    {
        if (!one.CanAppeal || now - one.ChangedAt > Within)
        {
            return CasesRefusals.CannotAppeal;
        }
        var why = StaffReason.Parse(text);
        if (!why.Succeeded)
        {
            return CasesRefusals.AppealTextInvalid;
        }
        one.Appeal(now, by?.Id);
        var said = by is null
            ? $"您提出了申诉：{why.Value}"
            : $"工会工作人员代您提出了申诉：{why.Value}";
        telling.Note(one, "cases.appealed", said, now, by, unionPath, byMember: by is null);
        if (by is not null)
        {
            await telling.SendAsync(one, said, now, cancel);
        }
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

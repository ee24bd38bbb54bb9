using WeChatUnion.Domain.Cards.Contracts;
using WeChatUnion.Domain.Kernel;
using WeChatUnion.Domain.Members.Contracts;
using WeChatUnion.Domain.Staff.Contracts;

namespace WeChatUnion.Domain.Cases.Desk.Recusals;

/// <param name="Name">Of the member, as on the document.</param>
/// <param name="Number">The whole number of his document: a relative may belong to any union.</param>
/// <param name="For">User name of a colleague below; null or empty: oneself.</param>
public sealed record DeclareRecusalRequest(
    string? Name,
    string? Number,
    RecusalTie Tie,
    string? For = null
)
{
    public override string ToString() => nameof(DeclareRecusalRequest);
}

/// <summary>回避: an account is not offered the cases of this member from now on, and cannot decide them.</summary>
public sealed class DeclareRecusal(
    ICaseRecusals recusals,
    RecusalRights rights,
    RecusalTrail trail,
    IMemberDirectory members,
    IStaffNames staff,
    IDayCounters counters,
    IUnitOfWork work
)
{
    /// <summary>Of one account: each tells whether somebody is a member.</summary>
    public const int TriesPerDay = 20;

    public async Task<Outcome<CaseRecusalId>> ExecuteAsync(
        StaffActor actor,
        DeclareRecusalRequest request,
        DateTimeOffset now,
        CancellationToken cancel
    )
    {
        if (!actor.MaySomewhere(CasesActs.Recuse))
        {
            return StaffRefusals.NotAllowed;
        }
        if (await FindAccountAsync(actor, request.For, now, cancel) is not { } account)
        {
            return StaffRefusals.NotFound;
        }
        var name = PersonName.Parse(request.Name);
        var number = IdDocument.Parse(request.Number);
        if (!name.Succeeded || !number.Succeeded)
        {
            return name.Refusal ?? number.Refusal!;
        }
        var tries = new DayCounter("cases.recusals-of-staff", $"{actor.Id.Value}", TriesPerDay);
        if (!await counters.TryCountAsync([tries], now, cancel))
        {
            return RecusalRefusals.TooManyTries;
        }
        if (
            await members.MatchByIdNumberAsync(number.Value, name.Value, cancel) is not { } member
            || !Enum.IsDefined(request.Tie)
        )
        {
            return RecusalRefusals.NoMember;
        }
        var tie = CaseRecusal.Declare(account, member, request.Tie, actor.Id, now);
        recusals.Add(tie);
        trail.Record("cases.recusal-declared", actor, tie, now);
        try
        {
            await work.SaveAsync(cancel);
            return tie.Id;
        }
        catch (UniqueRuleException race) when (race.Rule == CaseRecusal.OneEach)
        {
            return RecusalRefusals.Known;
        }
    }

    private async Task<StaffAccountId?> FindAccountAsync(
        StaffActor actor,
        string? userName,
        DateTimeOffset now,
        CancellationToken cancel
    )
    {
        if (string.IsNullOrWhiteSpace(userName))
        {
            return actor.Id;
        }
        return
            await staff.FindByUserNameAsync(userName, cancel) is { } other
            && (other == actor.Id || await rights.IsAboveAsync(actor, other, now, cancel))
            ? other
            : null;
    }
}

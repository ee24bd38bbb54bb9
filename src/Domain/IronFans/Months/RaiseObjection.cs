using WeChatUnion.Domain.Cards.Contracts;
using WeChatUnion.Domain.Fans.Contracts;
using WeChatUnion.Domain.Kernel;
using WeChatUnion.Domain.Staff.Contracts;

namespace WeChatUnion.Domain.IronFans.Months;

/// <param name="Place">Of somebody named in the notice; 0: against the notice as a whole.</param>
/// <param name="Text">5 to 300 characters.</param>
public sealed record RaiseObjectionRequest(FanIdentity Fan, int Month, int Place, string Text);

/// <summary>Every member whose card is bound may object while the notice stands, three times in a month.</summary>
public sealed class RaiseObjection(
    IFanMonthStore months,
    FanSeats seats,
    IFanDirectory fans,
    IPersonHeirs heirs,
    IMemberFans members,
    IUnitOfWork work
)
{
    public const int Most = 3;

    /// <summary>Members object at the same moment: each of them moves the month.</summary>
    private const int Rounds = 5;

    public async Task<Outcome<FanObjectionId>> ExecuteAsync(
        RaiseObjectionRequest request,
        DateTimeOffset now,
        CancellationToken cancel
    )
    {
        for (var left = Rounds; ; left--)
        {
            var raised = await TryAsync(request, now, cancel);
            // Nothing was written: on what the other left it is decided anew.
            if (left == 1 || raised.Refusal != IronFansRefusals.ObjectionNotTaken)
            {
                return raised;
            }
        }
    }

    private async Task<Outcome<FanObjectionId>> TryAsync(
        RaiseObjectionRequest request,
        DateTimeOffset now,
        CancellationToken cancel
    )
    {
        if (
            await months.FindAsync(request.Month, cancel) is not { } month
            || !month.TakesObjections(now)
        )
        {
            return IronFansRefusals.NotInNotice;
        }
        var text = StaffReason.Parse(request.Text, FanObjection.MaxTextLength);
        if (!text.Succeeded || !await IsNamedAsync(request, cancel))
        {
            return IronFansRefusals.ObjectionInvalid;
        }
        var by = await fans.FindOrCreateAsync(request.Fan, now, cancel);
        if (await members.FindMemberAsync(by, cancel) is null)
        {
            return IronFansRefusals.ObjectionByNobody;
        }
        var persons = await heirs.BehindAsync(by, cancel);
        if (await months.CountObjectionsAsync(request.Month, persons, cancel) >= Most)
        {
            return IronFansRefusals.TooManyObjections;
        }
        var objection = FanObjection.Of(request.Month, request.Place, by, text.Value, now);
        months.Add(objection);
        // The month's version: a list that is just being published does not miss what was said in time.
        month.Touch();
        return await work.TrySaveAsync(cancel) ? objection.Id : IronFansRefusals.ObjectionNotTaken;
    }

    private async Task<bool> IsNamedAsync(
        RaiseObjectionRequest request,
        CancellationToken cancel
    ) =>
        request.Place == 0
        || (await seats.ChooseAsync(request.Month, cancel)).Any(one => one.Place == request.Place);
}

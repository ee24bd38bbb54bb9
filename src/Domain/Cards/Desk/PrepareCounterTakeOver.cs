using WeChatUnion.Domain.Kernel;
using WeChatUnion.Domain.Staff.Contracts;

namespace WeChatUnion.Domain.Cards.Desk;

/// <param name="Number">As read from the member's phone.</param>
/// <param name="DocumentSeen">The clerk held the member's document in hand and compared it.</param>
public sealed record CounterPreparation(
    CounterTakeOverId Request,
    string? Number,
    bool DocumentSeen
);

/// <summary>The first of two people at the counter: the document was seen, the number on the phone is the request's.</summary>
public sealed class PrepareCounterTakeOver(
    CardDesk desk,
    ITakeOverStore takeOvers,
    IUnitOfWork work
)
{
    public async Task<Outcome<CounterTakeOverId>> ExecuteAsync(
        StaffActor actor,
        CounterPreparation preparation,
        DateTimeOffset now,
        CancellationToken cancel
    )
    {
        var request = await takeOvers.FindRequestAsync(preparation.Request, cancel);
        var member = await desk.FindAsync(
            actor,
            CardsActs.TakeOverAtCounter,
            request?.MemberId,
            cancel
        );
        if (!member.Succeeded)
        {
            return member.Refusal;
        }
        if (!request!.IsOpen(now) || request.State != TwoPersonState.Asked)
        {
            return DeskRefusals.AlreadyDecided;
        }
        if (preparation.Number?.Trim() != request.Number || !preparation.DocumentSeen)
        {
            return DeskRefusals.CounterNumberWrong;
        }
        request.Prepare(actor.Id);
        desk.Record(
            "cards.counter-take-over-prepared",
            actor,
            $"member:{request.MemberId.Value}",
            member.Value,
            now
        );
        try
        {
            await work.SaveAsync(cancel);
            return request.Id;
        }
        catch (StaleVersionException)
        {
            return DeskRefusals.AlreadyDecided;
        }
    }
}

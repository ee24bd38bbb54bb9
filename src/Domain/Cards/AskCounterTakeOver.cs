using WeChatUnion.Domain.Audit.Contracts;
using WeChatUnion.Domain.Fans.Contracts;
using WeChatUnion.Domain.Kernel;

namespace WeChatUnion.Domain.Cards;

/// <summary>The member will go to a counter. Asking again shows the same number.</summary>
public sealed class AskCounterTakeOver(
    TakeOverReading reading,
    ITakeOverStore takeOvers,
    IAuditTrail audit,
    IUnitOfWork work
)
{
    /// <returns>The number to show at the counter.</returns>
    public async Task<Outcome<string>> ExecuteAsync(
        FanIdentity fan,
        string? ticket,
        DateTimeOffset now,
        CancellationToken cancel
    )
    {
        var read = await reading.ReadAsync(fan, ticket, cancel);
        if (!read.Succeeded)
        {
            return read.Refusal;
        }
        var found = read.Value;
        if (found.Holders.Count == 0)
        {
            return TakeOverRefusals.NotNeeded;
        }
        var standing = await takeOvers.FindOpenRequestAsync(found.Person, cancel);
        if (standing is not null && standing.IsOpen(now) && standing.CardId == found.Card.Id)
        {
            return standing.Number;
        }
        if (!found.Ticket.OpensFor(found.Person, now))
        {
            return CardsRefusals.TicketExpired;
        }
        standing?.Decide(TwoPersonState.Lapsed, null, now);
        var request = CounterTakeOver.For(found.Person, found.Card, now);
        takeOvers.Add(request);
        audit.Record(
            new(
                "cards.counter-take-over-asked",
                ActorKind.Person,
                found.Person.Value,
                $"member:{found.Ticket.MemberId.Value}",
                now
            )
        );
        try
        {
            await work.SaveAsync(cancel);
            return request.Number;
        }
        catch (Exception race)
            when (race
                    is StaleVersionException
                        or UniqueRuleException { Rule: CounterTakeOver.OneOpenPerPerson }
            )
        {
            // A second tap, or a clerk, was faster.
            return await takeOvers.FindOpenRequestAsync(found.Person, cancel) is { } other
                ? other.Number
                : CardsRefusals.TicketExpired;
        }
    }
}

using WeChatUnion.Domain.Kernel;
using WeChatUnion.Domain.Members;

namespace WeChatUnion.Domain.Lotteries.Instant;

/// <summary>
/// Turns of one campaign, one after the other: who repeats one gets the same, who has no chance gets none, who has won what he may
/// takes nothing from the deck, and everybody else draws.
/// </summary>
/// <param name="known">Turns these members have taken before.</param>
/// <param name="granted">Further chances these members were given; who is not named has none.</param>
public sealed class TakeTurns(
    InstantTerms terms,
    DeckState deck,
    IReadOnlyDictionary<MemberId, List<Turn>> known,
    IReadOnlyDictionary<MemberId, int> granted
)
{
    private readonly Dictionary<MemberId, List<Turn>> turns = known.ToDictionary(
        pair => pair.Key,
        pair => pair.Value
    );

    public TurnOutcome Take(TurnRequest request)
    {
        var member = request.Entrant.Member;
        if (!turns.TryGetValue(member, out var own))
        {
            turns[member] = own = [];
        }
        if (own.Find(turn => turn.Number == request.Number) is { } before)
        {
            return new(TurnResult.Repeated, before);
        }
        var today = UnionCalendar.DayOf(request.At);
        var left = TurnChances.Left(
            own.Select(turn => UnionCalendar.DayOf(turn.At)),
            today,
            terms.ChancesDaily,
            terms.ChancesOnce + granted.GetValueOrDefault(member)
        );
        if (left == 0 || request.Number != own.Count + 1)
        {
            return new(TurnResult.NoChance, null);
        }
        deck.Release(request.At);
        var mayWin = request.MayWin && own.Count(turn => turn.Prize is not null) < terms.WinLimit;
        if (mayWin && deck.IsWaiting)
        {
            return new(TurnResult.NotYet, null);
        }
        var drawn = mayWin ? deck.Draw() : null;
        var turn = new Turn(request.Number, drawn?.Slot, drawn?.Prize, request.At);
        own.Add(turn);
        return new(TurnResult.Drawn, turn);
    }
}

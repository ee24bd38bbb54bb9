using System.Runtime.CompilerServices;
using WeChatUnion.Domain.Cards.Contracts;
using WeChatUnion.Domain.Fans.Contracts;

namespace WeChatUnion.Domain.IronFans.Months;

/// <summary>
/// Places below those a closed month keeps by name, in the order it was closed in: where crowds without a card stand above the members,
/// these are still found. Whoever never bound a card has no row of his own: only whoever may be honoured is asked about.
/// </summary>
public sealed class FurtherPlaces(IFanMonthStore months, IPersonHeirs heirs, ICardMoves cards)
{
    private const int AskedAtOnce = 500;

    /// <param name="known">Places that have a row already.</param>
    internal async IAsyncEnumerable<IReadOnlyList<FanCandidate>> ReadAsync(
        FanMonth closed,
        IReadOnlyCollection<int> known,
        [EnumeratorCancellation] CancellationToken cancel
    )
    {
        if (closed is not { ToldSecret: { } told, Fans: > MonthRanking.Kept })
        {
            yield break;
        }
        var scores = await months.ReadScoresAsync(closed.Month, cancel);
        var ranked = MonthRanking.Rank(
            closed.Month,
            closed.RulesVersion,
            Convert.FromHexString(told),
            scores
        );
        if (Convert.ToHexStringLower(ranked.Digest) != closed.Digest)
        {
            // Somebody's hand was in it, and verify-month says so: no place is made of it.
            yield break;
        }
        var rows = scores
            .Take(ranked.Fans)
            .Select((score, i) => (Place: i + 1, Score: score))
            .Skip(MonthRanking.Kept);
        foreach (var some in rows.Chunk(AskedAtOnce))
        {
            var today = await heirs.OfAsync([.. some.Select(one => one.Score.Person)], cancel);
            var bound = await cards.FindEverBoundAsync([.. today.Values.Distinct()], cancel);
            var candidates = some.Where(one =>
                    bound.Contains(today[one.Score.Person]) && !known.Contains(one.Place)
                )
                .Select(one => FanCandidate.Of(closed.Month, one.Place, one.Score));
            foreach (var portion in candidates.Chunk(ScreenMonth.Portion))
            {
                yield return portion;
            }
        }
    }
}

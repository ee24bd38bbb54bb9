using System.Text.Json;
using WeChatUnion.Domain.Kernel.FairDraw;

namespace WeChatUnion.Domain.Lotteries.Instant;

/// <summary>A deck while turns are taken from it: releases come in by the clock, slots are drawn one after the other.</summary>
public sealed class DeckState(
    InstantTerms terms,
    byte[] seed,
    long nextSlot,
    int released,
    string left,
    string releasedAt
)
{
    private readonly int[] cards = JsonSerializer.Deserialize<int[]>(left)!;
    private readonly List<long> slots = JsonSerializer.Deserialize<List<long>>(releasedAt)!;

    public long NextSlot { get; private set; } = nextSlot;

    public int Released { get; private set; } = released;

    /// <summary>As <see cref="InstantDeck.CardsLeft"/>.</summary>
    public string Left => JsonSerializer.Serialize(cards);

    /// <summary>As <see cref="InstantDeck.ReleasedAt"/>.</summary>
    public string ReleasedAt => JsonSerializer.Serialize(slots);

    /// <summary>What is due comes in before the next slot is drawn; at which slot is kept, for whoever computes anew.</summary>
    public void Release(DateTimeOffset now)
    {
        while (Released < terms.Releases.Count && terms.Releases[Released].At <= now)
        {
            var coming = terms.Releases[Released];
            for (var prize = 0; prize < coming.Prizes.Count; prize++)
            {
                cards[prize] += coming.Prizes[prize];
            }
            cards[^1] += coming.Blanks;
            slots.Add(NextSlot);
            Released++;
        }
    }

    /// <summary>Nothing is left, and more is to come.</summary>
    public bool IsWaiting => IsEmpty && Released < terms.Releases.Count;

    /// <summary>Of whatever kind.</summary>
    public int Count => cards.Sum();

    public bool IsEmpty => cards.All(count => count == 0);

    /// <summary>The next slot and what it holds; null: no card is left just now.</summary>
    /// <returns>Prize null: a blank.</returns>
    public (long Slot, int? Prize)? Draw()
    {
        if (IsEmpty)
        {
            return null;
        }
        var kind = DeckSlot.KindOf(seed, NextSlot, cards);
        cards[kind]--;
        var slot = NextSlot++;
        return (slot, kind < cards.Length - 1 ? kind : null);
    }
}

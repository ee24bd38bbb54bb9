using System.Text.Json.Serialization;

namespace WeChatUnion.Domain.Kernel.FairDraw;

/// <summary>Cards that come into a deck at one moment.</summary>
/// <param name="Cards">Of each prize, and last the blanks.</param>
public sealed record DeckPart(
    [property: JsonPropertyOrder(0)] DateTimeOffset At,
    [property: JsonPropertyOrder(1)] IReadOnlyList<int> Cards
);

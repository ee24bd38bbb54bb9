using System.Text.Json.Serialization;

namespace WeChatUnion.Domain.Kernel.FairDraw;

/// <summary>What an instant win was published with, all of it bound by the commitment.</summary>
/// <param name="Format"><see cref="FormatName"/>.</param>
/// <param name="Campaign">The campaign's id.</param>
/// <param name="Prizes">Kinds of cards, with how many there are of each; blanks are the kind after the last.</param>
/// <param name="Releases">Parts in which cards come into the deck.</param>
/// <param name="WinLimit">A member who has won so often takes no further slot.</param>
/// <param name="Text">All rules in words, as members read them.</param>
public sealed record DeckRules(
    [property: JsonPropertyOrder(0)] string Format,
    [property: JsonPropertyOrder(1)] Guid Campaign,
    [property: JsonPropertyOrder(2)] string Title,
    [property: JsonPropertyOrder(3)] DateTimeOffset Opens,
    [property: JsonPropertyOrder(4)] DateTimeOffset Closes,
    [property: JsonPropertyOrder(5)] IReadOnlyList<DrawPrize> Prizes,
    [property: JsonPropertyOrder(6)] IReadOnlyList<DeckPart> Releases,
    [property: JsonPropertyOrder(7)] int WinLimit,
    [property: JsonPropertyOrder(8)] string Text
)
{
    public const string FormatName = "wechatunion-deck-rules/1";

    /// <summary>Of all parts together.</summary>
    public const int MostCards = 10_000_000;

    /// <summary>The published text, to the byte.</summary>
    public string Write() => ProofJson.Write(this);

    /// <summary>Null: no rules of this format.</summary>
    public static DeckRules? Read(string text) =>
        ProofJson.Read<DeckRules>(text)
            is { Format: FormatName, Prizes: { Count: > 0 and < 255 } prizes } rules
        && rules.Releases.Sum(part => part.Cards.Sum(count => (long)count)) <= MostCards
        && rules.Releases.All(part =>
            part.Cards.Count == prizes.Count + 1 && part.Cards.All(count => count >= 0)
        )
            ? rules
            : null;
}

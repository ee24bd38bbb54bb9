using System.Text.Json.Serialization;

namespace WeChatUnion.Domain.Kernel.FairDraw;

/// <summary>What a draw was published with, all of it bound by the commitment.</summary>
/// <param name="Format"><see cref="FormatName"/>.</param>
/// <param name="Campaign">The campaign's id.</param>
/// <param name="Opens">First moment of entering.</param>
/// <param name="Closes">First moment after it.</param>
/// <param name="Prizes">In the order they are drawn.</param>
/// <param name="Successors">So many follow when prizes come free (递补).</param>
/// <param name="Beacon">The public value.</param>
/// <param name="Fallback">Counts when the first one is not known by its time.</param>
/// <param name="Text">All rules in words, as members read them.</param>
public sealed record DrawRules(
    [property: JsonPropertyOrder(0)] string Format,
    [property: JsonPropertyOrder(1)] Guid Campaign,
    [property: JsonPropertyOrder(2)] string Title,
    [property: JsonPropertyOrder(3)] DateTimeOffset Opens,
    [property: JsonPropertyOrder(4)] DateTimeOffset Closes,
    [property: JsonPropertyOrder(5)] IReadOnlyList<DrawPrize> Prizes,
    [property: JsonPropertyOrder(6)] int Successors,
    [property: JsonPropertyOrder(7)] BeaconChoice Beacon,
    [property: JsonPropertyOrder(8)] BeaconChoice Fallback,
    [property: JsonPropertyOrder(9)] string Text
)
{
    public const string FormatName = "wechatunion-draw-rules/1";

    /// <summary>Of prizes together, and of those who follow.</summary>
    public const int MostPlaces = 100_000;

    /// <summary>The published text, to the byte.</summary>
    public string Write() => ProofJson.Write(this);

    /// <summary>Null: no rules of this format.</summary>
    public static DrawRules? Read(string text) =>
        ProofJson.Read<DrawRules>(text)
            is {
                Format: FormatName,
                Prizes: { Count: > 0 } prizes,
                Successors: >= 0 and <= MostPlaces,
            } rules
        && prizes.All(prize => prize is { Name: not null, Count: > 0 })
        && prizes.Sum(prize => (long)prize.Count) <= MostPlaces
            ? rules
            : null;
}

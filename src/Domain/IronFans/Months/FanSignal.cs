using System.Text.Json;

namespace WeChatUnion.Domain.IronFans.Months;

/// <summary>Something odd about a candidate, for people to judge.</summary>
/// <param name="Code">Stable, lower-case ASCII: <c>night</c>.</param>
/// <param name="Text">What was seen, in a sentence with its numbers.</param>
public sealed record FanSignal(string Code, string Text)
{
    public static string? Write(IReadOnlyList<FanSignal> signals) =>
        signals.Count == 0 ? null : JsonSerializer.Serialize(signals);

    public static IReadOnlyList<FanSignal> Read(string? json) =>
        json is null ? [] : JsonSerializer.Deserialize<List<FanSignal>>(json) ?? [];
}

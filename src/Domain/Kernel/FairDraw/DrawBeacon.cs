using System.Text;
using System.Text.Json.Serialization;

namespace WeChatUnion.Domain.Kernel.FairDraw;

/// <summary>A public value nobody could know when the list was frozen.</summary>
/// <param name="Source">Where everybody finds it: <c>drand-quicknet</c>, <c>ssq</c> (双色球).</param>
/// <param name="Issue">Which one: a round, an issue's number.</param>
/// <param name="Value">As that source writes it, in the form docs/fair-draw.md fixes for the source.</param>
public sealed record DrawBeacon(string Source, string Issue, string Value)
{
    public const int MaxBytes = 512;

    /// <summary>Which value it is.</summary>
    [JsonIgnore]
    public string Name => $"{Source}:{Issue}";

    /// <summary>What goes into the seed: the three parts with a colon between, UTF-8.</summary>
    public byte[] ToBytes() => Encoding.UTF8.GetBytes($"{Name}:{Value}");
}

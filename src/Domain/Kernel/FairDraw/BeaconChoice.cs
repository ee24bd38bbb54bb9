using System.Text.Json.Serialization;

namespace WeChatUnion.Domain.Kernel.FairDraw;

/// <summary>Which public value is waited for, named before anybody enters.</summary>
/// <param name="Source">As in <see cref="DrawBeacon"/>.</param>
/// <param name="Issue">As in <see cref="DrawBeacon"/>.</param>
/// <param name="Due">When it will be known; not before ten minutes after the list was frozen.</param>
public sealed record BeaconChoice(string Source, string Issue, DateTimeOffset Due)
{
    /// <summary>As <see cref="DrawBeacon.Name"/>.</summary>
    [JsonIgnore]
    public string Name => $"{Source}:{Issue}";

    public bool IsOf(DrawBeacon beacon) => beacon.Source == Source && beacon.Issue == Issue;
}

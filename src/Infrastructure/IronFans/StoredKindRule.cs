using System.Globalization;
using WeChatUnion.Domain.IronFans;

namespace WeChatUnion.Infrastructure.IronFans;

/// <summary>What one kind gives, by one version.</summary>
internal sealed class StoredKindRule
{
    public int Version { get; init; }

    public short Kind { get; init; }

    /// <summary>Points of the first time in a day, the second, …: 4,2,1.</summary>
    public string Steps { get; init; } = null!;

    public int MonthPoints { get; init; }

    public bool IsQuality { get; init; }

    public KindRule ToRule() =>
        new(
            Kind,
            [
                .. Steps
                    .Split(',', StringSplitOptions.RemoveEmptyEntries)
                    .Select(step => int.Parse(step, CultureInfo.InvariantCulture)),
            ],
            MonthPoints,
            IsQuality
        );

    public static IEnumerable<StoredKindRule> Of(ScoreRules rules) =>
        rules.Kinds.Select(kind => new StoredKindRule
        {
            Version = rules.Version,
            Kind = kind.Kind,
            Steps = string.Join(',', kind.Steps),
            MonthPoints = kind.MonthPoints,
            IsQuality = kind.IsQuality,
        });
}

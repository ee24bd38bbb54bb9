using WeChatUnion.Domain.IronFans;

namespace WeChatUnion.Infrastructure.IronFans;

internal sealed class StoredKindRule
{
    public int Version { get; init; }

    public short Kind { get; init; }

    public int MonthPoints { get; init; }

    public bool IsQuality { get; init; }

    public static IEnumerable<StoredKindRule> Of(ScoreRules rules) =>
        rules.Kinds.Select(kind => new StoredKindRule
        {
            Version = rules.Version,
            Kind = kind.Kind,
            MonthPoints = kind.MonthPoints,
            IsQuality = kind.IsQuality,
        });
}

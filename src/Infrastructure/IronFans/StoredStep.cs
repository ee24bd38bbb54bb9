using WeChatUnion.Domain.IronFans;

namespace WeChatUnion.Infrastructure.IronFans;

/// <summary>Points of a day in which a kind was done so many times; beyond the last step they stay as they are.</summary>
internal sealed class StoredStep
{
    public int Version { get; init; }

    public short Kind { get; init; }

    public int Times { get; init; }

    public int Points { get; init; }

    public static IEnumerable<StoredStep> Of(ScoreRules rules) =>
        rules.Kinds.SelectMany(kind =>
            Enumerable
                .Range(1, kind.Steps.Count)
                .Select(times => new StoredStep
                {
                    Version = rules.Version,
                    Kind = kind.Kind,
                    Times = times,
                    Points = kind.PointsOf(times),
                })
        );
}

using WeChatUnion.Domain.Points;

namespace WeChatUnion.Infrastructure.Points.Rules;

/// <summary>What one kind gives, by one version.</summary>
public sealed class StoredPointKind
{
    public int Version { get; init; }

    public string Kind { get; init; } = null!;

    public int Points { get; init; }

    public int PerDay { get; init; }

    public PointKindRule ToRule() => new(Kind, Points, PerDay);

    public static IEnumerable<StoredPointKind> Of(PointRules rules) =>
        rules.Kinds.Select(kind => new StoredPointKind
        {
            Version = rules.Version,
            Kind = kind.Kind,
            Points = kind.Points,
            PerDay = kind.PerDay,
        });
}

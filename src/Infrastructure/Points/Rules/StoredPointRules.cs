using WeChatUnion.Domain.Points;

namespace WeChatUnion.Infrastructure.Points.Rules;

/// <summary>A version of <see cref="PointRules"/>; only ever added.</summary>
public sealed class StoredPointRules
{
    public int Version { get; init; }

    public int FromDay { get; init; }

    public int LifeYears { get; init; }

    public PointRules ToRules(IEnumerable<StoredPointKind> kinds) =>
        new(Version, FromDay, LifeYears, [.. kinds.Select(kind => kind.ToRule())]);

    public static StoredPointRules Of(PointRules rules) =>
        new()
        {
            Version = rules.Version,
            FromDay = rules.FromDay,
            LifeYears = rules.LifeYears,
        };
}

using WeChatUnion.Domain.IronFans;

namespace WeChatUnion.Infrastructure.IronFans;

/// <summary>A version of <see cref="ScoreRules"/> as statements read it.</summary>
internal sealed class StoredRules
{
    public int Version { get; init; }

    public int FromMonth { get; init; }

    public int NightFrom { get; init; }

    public int NightUntil { get; init; }

    public int PerMinute { get; init; }

    public int PerNightMinute { get; init; }

    public int Seats { get; init; }

    public int NewcomerSeats { get; init; }

    public int CoolDownMonths { get; init; }

    public ScoreRules ToRules(IEnumerable<StoredKindRule> kinds) =>
        new(
            Version,
            FromMonth,
            [.. kinds.OrderBy(kind => kind.Kind).Select(kind => kind.ToRule())],
            NightFrom,
            NightUntil,
            PerMinute,
            PerNightMinute,
            Seats,
            NewcomerSeats,
            CoolDownMonths
        );

    public static StoredRules Of(ScoreRules rules) =>
        new()
        {
            Version = rules.Version,
            FromMonth = rules.FromMonth,
            NightFrom = rules.NightFrom,
            NightUntil = rules.NightUntil,
            PerMinute = rules.PerMinute,
            PerNightMinute = rules.PerNightMinute,
            Seats = rules.Seats,
            NewcomerSeats = rules.NewcomerSeats,
            CoolDownMonths = rules.CoolDownMonths,
        };
}

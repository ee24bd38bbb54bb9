using WeChatUnion.Domain.Kernel;
using WeChatUnion.Domain.Staff.Contracts;

namespace WeChatUnion.Domain.Subsidies.Seasons;

/// <summary>What every act of staff on a season begins and ends with. Seasons are the city's.</summary>
public sealed class SeasonDesk(ISeasonStore seasons, CityDesk city)
{
    internal const string Copied = "subsidies.season-copied";
    internal const string Changed = "subsidies.season-changed";

    private static readonly string[] Writes = [Copied, Changed];

    /// <summary>Whether this account may act on seasons at all; null: it may.</summary>
    internal Task<Refusal?> WhyNotAsync(StaffActor actor, StaffAct act, CancellationToken cancel) =>
        city.WhyNotAsync(actor, act, cancel);

    internal async Task<Outcome<Season>> OpenAsync(
        StaffActor actor,
        StaffAct act,
        SeasonId id,
        CancellationToken cancel
    )
    {
        if (await WhyNotAsync(actor, act, cancel) is { } refusal)
        {
            return refusal;
        }
        return await seasons.FindAsync(id, cancel) is { } season ? season : StaffRefusals.NotFound;
    }

    /// <summary>
    /// Why this account is no second person to the season: it made it or wrote anything of it, though others changed it since.
    /// Null: it is one.
    /// </summary>
    internal Task<Refusal?> WhyNotSecondAsync(
        StaffActor actor,
        Season season,
        DateTimeOffset now,
        CancellationToken cancel
    ) => city.WhyNotSecondAsync(actor, season.MakerId, Writes, Subject(season), now, cancel);

    /// <summary>The turn of what is published or lengthened next; see <see cref="Season.Turn"/>.</summary>
    internal static int NextTurn(IEnumerable<Season> published) =>
        published.Select(other => other.Turn ?? 0).DefaultIfEmpty().Max() + 1;

    /// <summary>Of two who acted at once the second is told to look again.</summary>
    internal async Task<Outcome<SeasonId>> CloseAsync(
        StaffActor actor,
        string act,
        Season season,
        DateTimeOffset now,
        CancellationToken cancel,
        string? reason = null
    ) =>
        await city.TrySaveAsync(actor, act, Subject(season), season.Digest, now, cancel, reason)
            ? season.Id
            : SeasonRefusals.Moved;

    private static string Subject(Season season) => $"season:{season.Id.Value}";
}

using WeChatUnion.Domain.Audit.Contracts;
using WeChatUnion.Domain.Kernel;
using WeChatUnion.Domain.Members.Contracts;
using WeChatUnion.Domain.Staff.Contracts;

namespace WeChatUnion.Domain.Subsidies.Seasons;

/// <summary>What every act of staff on a season begins and ends with. Seasons are the city's.</summary>
public sealed class SeasonDesk(
    ISeasonStore seasons,
    IUnionDirectory unions,
    IAuditTrail audit,
    IAuditLookup trail,
    ISecondPerson second,
    IUnitOfWork work
)
{
    internal const string Copied = "subsidies.season-copied";
    internal const string Changed = "subsidies.season-changed";

    private static readonly string[] Writes = [Copied, Changed];

    /// <summary>Whether this account may act on seasons at all; null: it may.</summary>
    internal async Task<Refusal?> WhyNotAsync(
        StaffActor actor,
        StaffAct act,
        CancellationToken cancel
    ) =>
        !actor.MaySomewhere(act) ? StaffRefusals.NotAllowed
        : await unions.FindRootAsync(cancel) is { } city && actor.May(act, city.Path) ? null
        : StaffRefusals.NotFound;

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
    internal async Task<Refusal?> WhyNotSecondAsync(
        StaffActor actor,
        Season season,
        DateTimeOffset now,
        CancellationToken cancel
    ) =>
        await second.WhyNotAsync(season.MakerId, actor.Id, now, cancel)
        ?? (
            await trail.HasAsync(
                Writes,
                actor.Id.Value,
                Subject(season),
                DateTimeOffset.UnixEpoch,
                cancel
            )
                ? StaffRefusals.SecondPersonNeeded
                : null
        );

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
    )
    {
        var city = await unions.FindRootAsync(cancel);
        audit.Record(
            new(
                act,
                ActorKind.Staff,
                actor.Id.Value,
                Subject(season),
                now,
                season.Digest,
                city?.Path,
                reason is null ? null : new AuditDetails(actor.Id.Value, reason)
            )
        );
        try
        {
            await work.SaveAsync(cancel);
            return season.Id;
        }
        catch (Exception race) when (race is StaleVersionException or UniqueRuleException)
        {
            return SeasonRefusals.Moved;
        }
    }

    private static string Subject(Season season) => $"season:{season.Id.Value}";
}

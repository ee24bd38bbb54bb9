using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Options;
using WeChatUnion.Domain.Cards.Contracts;
using WeChatUnion.Domain.Fans.Contracts;
using WeChatUnion.Domain.IronFans.Months;
using WeChatUnion.Domain.IronFans.Views;
using WeChatUnion.Domain.Kernel;
using WeChatUnion.Infrastructure.Fans.Contracts;
using WeChatUnion.Infrastructure.Persistence;
using WeChatUnion.Infrastructure.Persistence.HotWrites;

namespace WeChatUnion.Infrastructure.IronFans;

/// <summary>What a fan sees of his own month.</summary>
public sealed class OwnScoreQueries(
    UnionDbContext db,
    HotReads reads,
    IFanDirectory fans,
    IMemberFans members,
    ScoreBoard board,
    RulesInForce inForce,
    IBoundMembers bound,
    IOptions<IronFansOptions> options
)
{
    private const string Own =
        $"SELECT own.score, own.active_days, today.kind, today.points, (SELECT CAST(COALESCE(SUM(earlier.points), 0) AS bigint) FROM {IronFansMapping.Days} AS earlier WHERE earlier.person_id = own.person_id AND earlier.day >= @p4 AND earlier.day < @p3 AND earlier.kind = today.kind) AS earlier FROM {IronFansMapping.Scores} AS own LEFT JOIN {IronFansMapping.Days} AS today ON today.person_id = own.person_id AND today.day = @p3 WHERE own.month = @p2 AND own.person_id = {PersonSql.Of}";

    /// <summary>In so many last hours of a month nobody is told his place.</summary>
    public int HiddenHours => options.Value.HidePlacesHours;

    /// <summary>Null: nothing counted yet in this month.</summary>
    public async Task<OwnScore?> FindAsync(
        FanIdentity fan,
        DateTimeOffset now,
        CancellationToken cancel
    )
    {
        var day = UnionCalendar.NumberOf(UnionCalendar.DayOf(now));
        var month = day / 100;
        // One statement: chat and page ask this as often as anything.
        var kinds = await reads.AllAsync(
            Own,
            [fan.AppId, fan.OpenId, month, day, UnionCalendar.DayNumbersOf(month).First],
            row => new Counted(
                row.GetInt32(0),
                row.GetInt32(1),
                row.IsDBNull(2) ? (short)0 : row.GetInt16(2),
                row.IsDBNull(3) ? 0 : row.GetInt32(3),
                (int)row.GetInt64(4)
            ),
            cancel
        );
        if (kinds.Count == 0)
        {
            return null;
        }
        var rules = inForce.For(month);
        var (score, days) = (kinds[0].Score, kinds[0].ActiveDays);
        var today = kinds.Sum(kind => rules.Of(kind.Kind)?.CountOn(kind.Earlier, kind.Points) ?? 0);
        if (now >= UnionCalendar.EndOf(month) - options.Value.HidePlaces)
        {
            return new(month, score, today, days, null);
        }
        var (above, all) = await board.PlaceAsync(month, score, cancel);
        return new(month, score, today, days, new(above + 1, Math.Max(all, above + 1)));
    }

    /// <summary>Whether a card is bound, without which nobody is honoured.</summary>
    public async Task<bool> HasCardAsync(
        FanIdentity fan,
        DateTimeOffset now,
        CancellationToken cancel
    ) =>
        await fans.FindAsync(fan, cancel) is { } person
        && await bound.FindActiveAsync(person, now, cancel) is not null;

    /// <summary>His, and those of the member he is: a card may have come from another WeChat. The youngest first, at most twelve.</summary>
    public async Task<IReadOnlyList<OwnHonour>> HonoursAsync(
        FanIdentity fan,
        CancellationToken cancel
    )
    {
        const int most = 12;
        if (await fans.FindAsync(fan, cancel) is not { } person)
        {
            return [];
        }
        var member = await members.FindMemberAsync(person, cancel);
        return await db.Set<FanHonour>()
            .Where(honour => honour.PersonId == person || honour.MemberId == member)
            .OrderByDescending(honour => honour.Month)
            .Take(most)
            .Select(honour => new OwnHonour(honour.Month, honour.Seat))
            .ToListAsync(cancel);
    }

    /// <summary>What made the points of this month, and what else could: every kind that gives any.</summary>
    public async Task<IReadOnlyList<KindPoints>> KindsAsync(
        FanIdentity fan,
        DateTimeOffset now,
        CancellationToken cancel
    )
    {
        var month = UnionCalendar.MonthOf(now);
        var person = await fans.FindAsync(fan, cancel) ?? default;
        var rules = inForce.For(month);
        return [.. (await MonthKinds.OfAsync(db, rules, month, [person], cancel))[person]];
    }

    /// <param name="Kind">0: nothing today.</param>
    /// <param name="Points">Of this kind today.</param>
    /// <param name="Earlier">Of this kind in the month until yesterday.</param>
    private readonly record struct Counted(
        int Score,
        int ActiveDays,
        short Kind,
        int Points,
        int Earlier
    );
}

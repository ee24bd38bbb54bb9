using Microsoft.EntityFrameworkCore;
using WeChatUnion.Domain.Fans;
using WeChatUnion.Domain.Fans.Contracts;
using WeChatUnion.Domain.IronFans.Contracts;
using WeChatUnion.Infrastructure.Conversations.Inbox;
using WeChatUnion.Infrastructure.IronFans;
using WeChatUnion.Infrastructure.Persistence;
using WeChatUnion.Infrastructure.Persistence.HotWrites;
using WeChatUnion.Infrastructure.Tests.Persistence;

namespace WeChatUnion.Infrastructure.Tests.IronFans;

/// <summary>What fans do, delivered as WeChat delivers it: through the record of callbacks, now and then twice.</summary>
internal static class FanDeeds
{
    public static FanIdentity Fan(int number) => new("wx-union", $"o-deed-{number:D6}");

    public static Task<WriteResult> DeliverAsync(
        this PersistenceHost host,
        FanIdentity fan,
        InteractionKind kind,
        DateTimeOffset at,
        string id
    )
    {
        var key = InboxKey.Of(fan.AppId, fan.OpenId, "text", null, null, 0, id);
        var arrival = new Arrival(key, fan, "text", at, at, [1]);
        var writes = new Interaction(fan, kind, key, at).Writes();
        return host.Service<Inbox>()
            .RecordAnsweredAsync(arrival, Arrivals.Answer("好", [.. writes]));
    }

    /// <summary>WeChat says of each that they are one.</summary>
    public static async Task JoinAsync(
        this PersistenceHost host,
        IEnumerable<FanIdentity> fans,
        string unionId,
        DateTimeOffset now
    )
    {
        foreach (var fan in fans)
        {
            await host.DoAsync<IUnionIdSightings>(seen =>
                seen.TellAsync(fan, unionId, now, default)
            );
        }
    }

    public static async Task<PersonId> PersonAsync(this PersistenceHost host, FanIdentity fan) =>
        (await host.AskAsync((IFanDirectory fans) => fans.FindAsync(fan, default)))!.Value;

    public static async Task<List<DayRow>> DaysAsync(this PersistenceHost host, FanIdentity fan)
    {
        var person = await host.PersonAsync(fan);
        return await host.AskAsync(
            (UnionDbContext db) =>
                db.Set<DayRow>()
                    .AsNoTracking()
                    .Where(row => row.PersonId == person)
                    .OrderBy(row => row.Day)
                    .ThenBy(row => row.Kind)
                    .ToListAsync()
        );
    }

    public static async Task<MonthScore?> ScoreAsync(
        this PersistenceHost host,
        FanIdentity fan,
        int month
    )
    {
        var person = await host.PersonAsync(fan);
        return await host.AskAsync(
            (UnionDbContext db) =>
                db.Set<MonthScore>()
                    .AsNoTracking()
                    .SingleOrDefaultAsync(row => row.PersonId == person && row.Month == month)
        );
    }
}

using WeChatUnion.Domain.Fans;
using WeChatUnion.Domain.Fans.Contracts;
using WeChatUnion.Infrastructure.Persistence.HotWrites;
using WeChatUnion.Infrastructure.Persistence.Sql;

namespace WeChatUnion.Infrastructure.Fans.Followers;

/// <summary>Where the round stands, and whom it asks about next.</summary>
public sealed class FollowerRounds(
    HotReads reads,
    IHotWriter writer,
    SqlDialect dialect,
    IHotWriteSql<UnionIdSeen> seen
)
{
    private const string FindSql =
        $"SELECT last_fan_id, next_at FROM {FollowerRoundMapping.Table} WHERE app_id = @p0";

    private readonly string markSql = dialect.InsertOrUpdate(
        FollowerRoundMapping.Table,
        ["app_id", "last_fan_id", "next_at"],
        ["app_id"],
        "last_fan_id = @p1, next_at = @p2"
    );

    /// <summary>Who left is not asked about, and who was erased has no OpenId.</summary>
    private readonly string nextSql = dialect.First(
        $"""
        SELECT id, open_id FROM {FanMapping.Table} WHERE app_id = @p0 AND id > @p1 AND union_id IS NULL
        AND (unfollowed_at IS NULL OR unfollowed_at < followed_at)
        AND open_id NOT LIKE '{Fan.ErasedPrefix}%' ORDER BY id
        """,
        WeChat.Api.Users.UserApi.MostAtOnce
    );

    /// <returns>Behind whom to go on; null while nothing may be asked.</returns>
    public async Task<Guid?> FindStartAsync(
        string appId,
        DateTimeOffset now,
        CancellationToken cancel
    )
    {
        var round = await reads.FirstAsync(
            FindSql,
            [appId],
            row => new FollowerRound
            {
                AppId = appId,
                LastFanId = row.GetGuid(0),
                NextAt = dialect.ReadTime(row, 1),
            },
            cancel
        );
        return round is null ? Guid.Empty
            : round.NextAt <= now ? round.LastFanId
            : null;
    }

    /// <summary>At most as many as WeChat answers at once.</summary>
    public async Task<IReadOnlyList<Follower>> NextAsync(
        string appId,
        Guid after,
        CancellationToken cancel
    ) =>
        await reads.AllAsync(
            nextSql,
            [appId, after],
            row => new Follower(row.GetGuid(0), row.GetString(1)),
            cancel
        );

    /// <summary>What was learnt and how far that was, in one transaction.</summary>
    public Task MarkAsync(
        FollowerRound round,
        IEnumerable<UnionIdSeen> learnt,
        CancellationToken cancel
    )
    {
        cancel.ThrowIfCancellationRequested();
        var mark = new HotStatement(
            markSql,
            [round.AppId, round.LastFanId, dialect.Time(round.NextAt)]
        );
        return writer.WriteAsync([.. learnt.Select(seen.StatementFor), mark]);
    }
}

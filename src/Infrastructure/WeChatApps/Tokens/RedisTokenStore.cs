using StackExchange.Redis;
using WeChat.Api.Tokens;
using WeChatUnion.Infrastructure.Redis;

namespace WeChatUnion.Infrastructure.WeChatApps.Tokens;

/// <summary>Tokens in Redis: a lock with a time to live settles who fetches, a watched version whose value stays.</summary>
internal sealed class RedisTokenStore(RedisConnection redis, TokenSeal seal) : ITokenStore
{
    private const string Prefix = "wechat-union:token:";
    private const string Value = "value";
    private const string RenewAt = "renew_at";
    private const string EndsAt = "ends_at";
    private const string ForcedAt = "forced_at";
    private const string Version = "version";

    private static readonly RedisValue[] Fields = [Value, RenewAt, EndsAt, ForcedAt, Version];

    /// <summary>Longer than a value lives: when one was last demanded must not be forgotten with it.</summary>
    private static readonly TimeSpan Kept = TimeSpan.FromDays(2);

    public async Task<StoredToken?> ReadAsync(string name, CancellationToken cancellation)
    {
        var database = await redis.DatabaseAsync();
        var found = await database.HashGetAsync(Prefix + name, Fields);
        if (found[4].IsNull)
        {
            return null;
        }
        var value = seal.Open(name, (byte[])found[0]!);
        return new StoredToken(
            value ?? "",
            value is null ? DateTimeOffset.UnixEpoch : Time(found[1]),
            value is null ? DateTimeOffset.UnixEpoch : Time(found[2])
        )
        {
            ForcedAt = Time(found[3]),
            Version = (long)found[4],
        };
    }

    public async Task<bool> TryPutAsync(
        string name,
        StoredToken token,
        CancellationToken cancellation
    )
    {
        RedisKey key = Prefix + name;
        var change = (await redis.DatabaseAsync()).CreateTransaction();
        change.AddCondition(
            token.Version == 1
                ? Condition.KeyNotExists(key)
                : Condition.HashEqual(key, Version, token.Version - 1)
        );
        _ = change.HashSetAsync(
            key,
            [
                new(Value, seal.Seal(name, token.Value)),
                new(RenewAt, token.RenewAt.UtcTicks),
                new(EndsAt, token.EndsAt.UtcTicks),
                new(ForcedAt, token.ForcedAt.UtcTicks),
                new(Version, token.Version),
            ]
        );
        _ = change.KeyExpireAsync(key, Kept);
        return await change.ExecuteAsync();
    }

    public async Task<bool> TryTakeLeaseAsync(
        string name,
        string owner,
        TimeSpan length,
        CancellationToken cancellation
    )
    {
        var database = await redis.DatabaseAsync();
        return await database.LockTakeAsync(LeaseOf(name), owner, length)
            || await database.LockExtendAsync(LeaseOf(name), owner, length);
    }

    public async Task EndLeaseAsync(string name, string owner, CancellationToken cancellation) =>
        await (await redis.DatabaseAsync()).LockReleaseAsync(LeaseOf(name), owner);

    private static RedisKey LeaseOf(string name) => $"{Prefix}{name}:lease";

    private static DateTimeOffset Time(RedisValue ticks) => new((long)ticks, TimeSpan.Zero);
}

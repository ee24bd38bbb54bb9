using WeChatUnion.Domain.Fans;
using WeChatUnion.Domain.Fans.Contracts;
using WeChatUnion.Infrastructure.Persistence.HotWrites;
using WeChatUnion.Infrastructure.Persistence.Sql;

namespace WeChatUnion.Infrastructure.Fans;

/// <summary>First meetings go through the group-commit writer; the unique index settles who made the row.</summary>
internal sealed class FanDirectory(HotReads reads, IHotWriter writer, SqlDialect dialect)
    : IFanDirectory
{
    private const string PersonSql =
        $"SELECT person_id FROM {FanMapping.Table} WHERE app_id = @p0 AND open_id = @p1";

    private const string IdSql =
        $"SELECT id FROM {FanMapping.Table} WHERE app_id = @p0 AND open_id = @p1";

    private readonly MeetFanSql meet = new(dialect);

    public async Task<PersonId> FindOrCreateAsync(
        FanIdentity identity,
        DateTimeOffset now,
        CancellationToken cancel
    )
    {
        if (await FindAsync(identity, cancel) is { } known)
        {
            return known;
        }
        await writer.WriteAsync([meet.StatementFor(new(identity, now))]);
        return await FindAsync(identity, cancel)
            ?? throw new InvalidOperationException("A fan that was just written is not there.");
    }

    public async Task<PersonId?> FindAsync(FanIdentity identity, CancellationToken cancel)
    {
        var found = await reads.FirstAsync(
            PersonSql,
            [identity.AppId, identity.OpenId],
            row => (object)new PersonId(row.GetGuid(0)),
            cancel
        );
        return (PersonId?)found;
    }

    public async Task<FanId?> FindIdAsync(FanIdentity identity, CancellationToken cancel)
    {
        var found = await reads.FirstAsync(
            IdSql,
            [identity.AppId, identity.OpenId],
            row => (object)new FanId(row.GetGuid(0)),
            cancel
        );
        return (FanId?)found;
    }
}

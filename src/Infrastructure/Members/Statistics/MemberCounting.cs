using WeChatUnion.Domain.Members;
using WeChatUnion.Infrastructure.Persistence.HotWrites;
using WeChatUnion.Infrastructure.Persistence.Sql;

namespace WeChatUnion.Infrastructure.Members.Statistics;

/// <summary>
/// Counts the members of each union anew, some hundred unions at a time along the tree's index: each step is short, and
/// nobody waits for the whole.
/// </summary>
public sealed class MemberCounting(HotReads reads, IHotWriter writer, SqlDialect dialect)
{
    private const int Step = 500;
    private const string Range = "o.path >= @p0 AND o.path <= @p1";

    private const string Unions = $"SELECT o.id FROM {UnionOrganization.Table} AS o WHERE {Range}";

    private const string Forget =
        $"DELETE FROM {MemberCount.Table} WHERE organization_id IN ({Unions})";

    private const string Count =
        $"INSERT INTO {MemberCount.Table} (organization_id, state, members, computed_at) "
        + $"SELECT m.organization_id, m.state, COUNT(*), @p2 FROM {Member.Table} AS m "
        + $"WHERE m.organization_id IN ({Unions}) GROUP BY m.organization_id, m.state";

    private readonly string paths = dialect.First(
        $"SELECT path FROM {UnionOrganization.Table} WHERE path > @p0 ORDER BY path",
        Step
    );

    public async Task RunAsync(DateTimeOffset now, CancellationToken cancel)
    {
        var after = "";
        while (true)
        {
            var step = await reads.AllAsync(paths, [after], row => row.GetString(0), cancel);
            if (step.Count == 0)
            {
                return;
            }
            await writer.WriteAsync([
                new HotStatement(Forget, [step[0], step[^1]]),
                new HotStatement(Count, [step[0], step[^1], dialect.Time(now)]),
            ]);
            after = step[^1];
        }
    }
}

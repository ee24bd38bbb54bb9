using System.Globalization;
using System.Text;
using WeChatUnion.Infrastructure.Notifications;
using WeChatUnion.Infrastructure.Persistence;
using WeChatUnion.TestKit.Databases;

namespace WeChatUnion.Crowd.Outbox;

/// <summary>Messages written straight into the outbox's table, as the units of work of a whole season would.</summary>
internal sealed class QueuedMessages(TestDatabase database, string appId, int count)
{
    /// <summary>WeChat lets five through; a send whose answer is lost uses one up too.</summary>
    public const int PerFan = 3;

    private const int PerStatement = 500;

    /// <summary>Of eight fans four are in an open window, two are to be woken, and one each has the other ways.</summary>
    private static readonly MessageWay[] Ways =
    [
        MessageWay.Chat,
        MessageWay.Woken,
        MessageWay.Chat,
        MessageWay.Template,
        MessageWay.Chat,
        MessageWay.Woken,
        MessageWay.Chat,
        MessageWay.Subscription,
    ];

    public int Count => count;

    public IReadOnlyList<string> Fans { get; } =
    [
        .. Enumerable
            .Range(0, (count + PerFan - 1) / PerFan)
            .Select(i => string.Create(CultureInfo.InvariantCulture, $"oCrowd_{i:D21}")),
    ];

    public MessageWay WayOf(int number) => Ways[number % Fans.Count % Ways.Length];

    public IEnumerable<string> FansOf(params MessageWay[] ways) =>
        Fans.Where((_, number) => ways.Contains(WayOf(number)));

    /// <summary>A minute passes in our record: only those who wrote have an open window.</summary>
    public async Task CloseTapsAsync()
    {
        const string Of = "open_id LIKE 'oCrowd!_%' ESCAPE '!'";
        while (
            await CountAsync($"SELECT COUNT(*) FROM notifications_windows WHERE {Of}") < Fans.Count
        )
        {
            await Task.Delay(100);
        }
        foreach (var some in FansOf([.. Enum.GetValues<MessageWay>().Skip(1)]).Chunk(PerStatement))
        {
            var list = string.Join(", ", some.Select(fan => $"'{fan}'"));
            await database.ExecuteAsync(
                $"UPDATE notifications_windows SET remaining = 0 WHERE open_id IN ({list})"
            );
        }
    }

    /// <summary>As many as fans were asked for.</summary>
    public async Task AwaitYesesAsync()
    {
        var expected = FansOf(MessageWay.Subscription).Count() * PerFan;
        while (await CountAsync("SELECT COUNT(*) FROM notifications_subscriptions") < expected)
        {
            await Task.Delay(100);
        }
    }

    /// <summary>Those of some ways. What fans are to wake is written first: parked beside its fan's act it loses its place.</summary>
    public async Task WriteAsync(params MessageWay[] ways)
    {
        var now =
            database.Provider == DatabaseProvider.Sqlite
                ? DateTimeOffset.UtcNow.UtcTicks.ToString(CultureInfo.InvariantCulture)
                : "now()";
        var chosen = Enumerable.Range(0, count).Where(number => ways.Contains(WayOf(number)));
        foreach (var numbers in chosen.Chunk(PerStatement))
        {
            var sql = new StringBuilder(
                "INSERT INTO notifications_outbox (dedupe_key, app_id, open_id, kind, body, state, attempts, created_at, due_at, claim, fence, refused, lane) VALUES "
            );
            sql.AppendJoin(
                ", ",
                numbers.Select(number =>
                {
                    var (kind, body) = ContentOf(number);
                    return $"('crowd/{number}', '{appId}', '{Fans[number % Fans.Count]}', '{kind}', '{body}', 0, 0, {now}, {now}, 0, 0, 0, 0)";
                })
            );
            await database.ExecuteAsync(sql.ToString());
        }
    }

    public int CountOf(MessageWay way) => Enumerable.Range(0, count).Count(n => WayOf(n) == way);

    /// <summary>How many are in each state.</summary>
    public async Task<Dictionary<OutboxState, long>> StatesAsync() =>
        (
            await database.ReadAsync(
                "SELECT state, COUNT(*) FROM notifications_outbox WHERE dedupe_key LIKE 'crowd/%' GROUP BY state",
                row => KeyValuePair.Create((OutboxState)row.GetInt32(0), row.GetInt64(1))
            )
        ).ToDictionary();

    private (string Kind, string Body) ContentOf(int number)
    {
        var text = string.Create(CultureInfo.InvariantCulture, $"第{number:D6}号通知");
        return WayOf(number) switch
        {
            MessageWay.Chat or MessageWay.Woken => ("text", FanMessageBody.Text(text).Body),
            _ => (NoticeBody.Kind, NoticeBody.Write(CrowdTemplates.Notice(text))),
        };
    }

    private async Task<long> CountAsync(string sql) =>
        (await database.ReadAsync(sql, row => row.GetInt64(0))).Single();
}

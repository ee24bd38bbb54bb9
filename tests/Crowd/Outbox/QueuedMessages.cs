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
    private const int PerFan = 3;

    private const int PerStatement = 500;

    public IReadOnlyList<string> Fans { get; } =
    [
        .. Enumerable
            .Range(0, (count + PerFan - 1) / PerFan)
            .Select(i => string.Create(CultureInfo.InvariantCulture, $"oCrowd_{i:D21}")),
    ];

    public static string TextOf(int number) =>
        string.Create(CultureInfo.InvariantCulture, $"第{number:D6}号通知");

    public string FanOf(int number) => Fans[number % Fans.Count];

    public async Task WriteAsync()
    {
        var now =
            database.Provider == DatabaseProvider.Sqlite
                ? DateTimeOffset.UtcNow.UtcTicks.ToString(CultureInfo.InvariantCulture)
                : "now()";
        for (var first = 0; first < count; first += PerStatement)
        {
            var sql = new StringBuilder(
                "INSERT INTO notifications_outbox (dedupe_key, app_id, open_id, kind, body, state, attempts, created_at, due_at, claim, fence, refused) VALUES "
            );
            var numbers = Enumerable.Range(first, Math.Min(PerStatement, count - first));
            sql.AppendJoin(
                ", ",
                numbers.Select(number =>
                    $"('crowd/{number}', '{appId}', '{FanOf(number)}', 'text', '{FanMessageBody.Text(TextOf(number)).Body}', 0, 0, {now}, {now}, 0, 0, 0)"
                )
            );
            await database.ExecuteAsync(sql.ToString());
        }
    }

    /// <summary>How many are in each state.</summary>
    public async Task<Dictionary<OutboxState, long>> StatesAsync() =>
        (
            await database.ReadAsync(
                "SELECT state, COUNT(*) FROM notifications_outbox WHERE dedupe_key LIKE 'crowd/%' GROUP BY state",
                row => KeyValuePair.Create((OutboxState)row.GetInt32(0), row.GetInt64(1))
            )
        ).ToDictionary();
}

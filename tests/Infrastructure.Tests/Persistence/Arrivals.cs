using WeChatUnion.Domain.Conversations;
using WeChatUnion.Domain.Fans.Contracts;
using WeChatUnion.Domain.Kernel;
using WeChatUnion.Infrastructure.Conversations.Inbox;
using WeChatUnion.Infrastructure.Persistence.HotWrites;
using WeChatUnion.Infrastructure.Persistence.Sql;

namespace WeChatUnion.Infrastructure.Tests.Persistence;

/// <summary>Callbacks that came in, for tests that need the record and not the message.</summary>
internal static class Arrivals
{
    private static long made;

    public static Arrival New(DateTimeOffset at)
    {
        var number = Interlocked.Increment(ref made);
        var fan = new FanIdentity("wx-union", $"o-fan-{number:D6}");
        var key = InboxKey.Of(fan.AppId, fan.OpenId, "text", null, null, number, $"{number}");
        return new Arrival(key, fan, "text", at, at, [1, 2, 3]);
    }

    public static InboxAnswer Answer(string reply = "好", params IHotWrite[] writes) =>
        new(InboxState.Handled, AnswerMode.Passive, Encode(reply), null, writes);

    public static InboxAnswer Deferred(params IHotWrite[] writes) =>
        new(InboxState.Handled, AnswerMode.Deferred, [], null, writes);

    public static byte[] Encode(string reply) => System.Text.Encoding.UTF8.GetBytes(reply);

    /// <summary>The insert of a record, whose key decides whether its unit is a repeat.</summary>
    public static HotStatement Record(this PersistenceHost host, Arrival arrival) =>
        new InboxSql(host.Service<SqlDialect>()).Answered(arrival, Answer());

    public static async Task<InboxEntry> EntryAsync(this PersistenceHost host, Arrival arrival) =>
        (await host.Service<InboxReads>().FindAsync(arrival.Key, default))!;
}

using WeChatUnion.Infrastructure.Conversations.Inbox;

namespace WeChatUnion.Infrastructure.Tests.Conversations;

public sealed class InboxKeyTests
{
    private static readonly Parts First = new("wx1", "o1", "event", "CLICK", "card", 1000, "77");

    private static IEnumerable<Parts> Others() =>
        [
            First with
            {
                AppId = "wx2",
            },
            First with
            {
                OpenId = "o2",
            },
            First with
            {
                Type = "text",
            },
            First with
            {
                Event = "VIEW",
            },
            First with
            {
                Event = null,
            },
            First with
            {
                EventKey = "rank",
            },
            First with
            {
                CreateTime = 1001,
            },
            First with
            {
                MessageId = "78",
            },
            First with
            {
                MessageId = "078",
            },
            First with
            {
                MessageId = null,
            },
            // The same letters, cut elsewhere.
            First with
            {
                Event = "CLIC",
                EventKey = "Kcard",
            },
        ];

    [Test]
    public void Of_TheSameParts_IsTheSame() =>
        Assert.That(Key(First with { }), Is.EqualTo(Key(First)));

    [TestCaseSource(nameof(Others))]
    public void Of_OnePartElse_IsAnother(object other) =>
        Assert.That(Key((Parts)other), Is.Not.EqualTo(Key(First)));

    [Test]
    public void Of_LaterMessages_SortsBehind()
    {
        var keys = Enumerable
            .Range(0, 100)
            .Select(i =>
                Key(First with { OpenId = $"o{i % 7}", MessageId = $"{24_000_000_000 + i}" })
            )
            .ToList();

        Assert.That(keys, Is.Ordered.Using((IComparer<string>)StringComparer.Ordinal));
    }

    [Test]
    public void Of_LaterEvents_SortsBehind()
    {
        var keys = Enumerable
            .Range(0, 100)
            .Select(i => Key(First with { CreateTime = 1_790_000_000 + i, MessageId = null }))
            .ToList();

        Assert.That(keys, Is.Ordered.Using((IComparer<string>)StringComparer.Ordinal));
    }

    private static string Key(Parts parts) =>
        Convert.ToHexString(
            InboxKey.Of(
                parts.AppId,
                parts.OpenId,
                parts.Type,
                parts.Event,
                parts.EventKey,
                parts.CreateTime,
                parts.MessageId
            )
        );

    private sealed record Parts(
        string AppId,
        string OpenId,
        string Type,
        string? Event,
        string? EventKey,
        long CreateTime,
        string? MessageId
    );
}

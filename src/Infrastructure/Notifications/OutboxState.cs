namespace WeChatUnion.Infrastructure.Notifications;

public enum OutboxState
{
    /// <summary>Due now or later, or under way on some node.</summary>
    Waiting = 0,

    /// <summary>WeChat took it.</summary>
    Sent = 1,

    /// <summary>It cannot arrive, or was tried too often; the row says why.</summary>
    GivenUp = 2,

    /// <summary>Nothing gets through until the fan acts. It holds no later message of the fan back.</summary>
    Parked = 3,

    /// <summary>WeChat reported that it arrived; only template and subscription messages have reports.</summary>
    Delivered = 4,
}

namespace WeChatUnion.Infrastructure.Notifications;

public enum OutboxState
{
    Waiting = 0,
    Sent = 1,

    /// <summary>It cannot arrive, or was tried too often; the row says why.</summary>
    GivenUp = 2,
}

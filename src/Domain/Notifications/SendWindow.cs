using WeChatUnion.Domain.Notifications.Contracts;

namespace WeChatUnion.Domain.Notifications;

/// <summary>
/// How many customer-service messages a fan may still be sent, and until when. Acts do not add up: each
/// gives the larger number and the later end.
/// </summary>
/// <param name="Left">Messages.</param>
/// <param name="Until">Its end.</param>
/// <param name="ActedAt">When the newest act happened that is counted in.</param>
public readonly record struct SendWindow(
    int Left,
    DateTimeOffset Until,
    DateTimeOffset ActedAt = default
)
{
    private static readonly TimeSpan Chat = TimeSpan.FromHours(48);
    private static readonly TimeSpan Moment = TimeSpan.FromMinutes(1);

    public static SendWindow Closed { get; } = new(0, DateTimeOffset.UnixEpoch);

    /// <summary>It ended with the newest act: the fan unfollowed, or WeChat said so.</summary>
    public bool HasLeft => Until <= ActedAt;

    public bool IsOpen(DateTimeOffset now) => now < Until;

    public bool Allows(DateTimeOffset now) => IsOpen(now) && Left > 0;

    public static SendWindow Of(FanAct act, DateTimeOffset at) =>
        act switch
        {
            FanAct.Message => new(5, at + Chat, at),
            FanAct.Tap => new(3, at + Moment, at),
            FanAct.EnterSession => new(2, at + Moment, at),
            FanAct.Leave => new(0, at, at),
            _ => throw new ArgumentOutOfRangeException(nameof(act)),
        };

    public SendWindow After(FanAct act, DateTimeOffset at)
    {
        var opened = Of(act, at);
        return act == FanAct.Leave || !IsOpen(at)
            ? opened
            : new(Math.Max(Left, opened.Left), Until > opened.Until ? Until : opened.Until, at);
    }
}

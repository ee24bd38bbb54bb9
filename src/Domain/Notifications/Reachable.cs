using WeChatUnion.Domain.Fans.Contracts;

namespace WeChatUnion.Domain.Notifications;

/// <summary>One identity of the fan, as far as we know it.</summary>
/// <param name="Fan">Which.</param>
/// <param name="IsMiniProgram">Of the mini-program; else of the official account.</param>
/// <param name="HasLeft">Known to have unfollowed or to take nothing from us. Followers from before our time are not known to follow.</param>
/// <param name="Window">Null: nothing is known, so WeChat has to be asked.</param>
public sealed record Reachable(
    FanIdentity Fan,
    bool IsMiniProgram,
    bool HasLeft,
    SendWindow? Window
);

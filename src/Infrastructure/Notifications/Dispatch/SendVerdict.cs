using WeChat.Api;
using WeChatUnion.Domain.Kernel;

namespace WeChatUnion.Infrastructure.Notifications.Dispatch;

/// <summary>What WeChat's refusal of one message means for it, and for the others.</summary>
internal static class SendVerdict
{
    public const string LookAtNetwork =
        "Look at the way from this host to WeChat's API: network, proxy, DNS.";

    /// <summary>No right to one type of message; the others of the path go on.</summary>
    private const int NotThisType = 48008;

    /// <summary>A lapsed right is asked about that often.</summary>
    private static readonly TimeSpan NoRightPause = TimeSpan.FromHours(1);

    public static SendOutcome Of(WeChatApiException refused, DateTimeOffset now)
    {
        var error = $"{refused.Code} {refused.Kind}";
        return refused.Kind switch
        {
            WeChatErrorKind.AlreadyAccepted => SendOutcome.Sent(),
            WeChatErrorKind.WindowClosed
            or WeChatErrorKind.WindowUsedUp
            or WeChatErrorKind.NoConsent => SendOutcome.Closed(error),
            WeChatErrorKind.NotFollowing or WeChatErrorKind.Undeliverable => SendOutcome.Gone(
                error
            ),
            WeChatErrorKind.UnknownRecipient
            or WeChatErrorKind.BadRequest
            or WeChatErrorKind.BadMedia
            or WeChatErrorKind.RiskyContent => SendOutcome.NotThisWay(error),
            WeChatErrorKind.NoRight when refused.Code == NotThisType => SendOutcome.NotThisWay(
                error
            ),
            WeChatErrorKind.NoRight => SendOutcome.Stopped(
                error,
                "The account has lost its right to this API: look into the platform's console (certification, interface rights).",
                NoRightPause
            ),
            WeChatErrorKind.DailyQuota => SendOutcome.Stopped(
                error,
                "A quota is used up: the day's begins anew at midnight, the minute's with the next.",
                refused.RetryAt - now ?? UntilTomorrow(now)
            ),
            WeChatErrorKind.TooOften => SendOutcome.Stopped(
                error,
                "WeChat asks to send less in a minute; see Notifications:MessagesPerSecond.",
                refused.RetryAt - now ?? TimeSpan.FromMinutes(1)
            ),
            _ => AdviceFor(refused.Kind) is { } advice
                ? SendOutcome.Outage(error, advice)
                : SendOutcome.Later(error),
        };
    }

    /// <summary>Null for what strikes one message alone.</summary>
    private static string? AdviceFor(WeChatErrorKind kind) =>
        kind switch
        {
            WeChatErrorKind.Unreachable or WeChatErrorKind.Unreadable => LookAtNetwork,
            WeChatErrorKind.AddressNotAllowed =>
                "Put this host's outgoing address on the account's list of allowed addresses.",
            WeChatErrorKind.Credentials =>
                "Compare WeChat's AppId and AppSecret with the settings; a secret may have been reset or frozen.",
            WeChatErrorKind.TokenRejected =>
                "Something else may fetch tokens for this account; see the going-live guide.",
            WeChatErrorKind.AccountRestricted =>
                "The platform has restricted the account; its console tells why.",
            _ => null,
        };

    private static TimeSpan UntilTomorrow(DateTimeOffset now) =>
        UnionCalendar.StartOf(UnionCalendar.DayOf(now).AddDays(1)) - now;
}

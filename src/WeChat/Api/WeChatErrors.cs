using static WeChat.Api.WeChatErrorKind;

namespace WeChat.Api;

/// <summary>The one table of WeChat's <c>errcode</c> values: what kind of failure each is, and what to do in plain words.</summary>
public static class WeChatErrors
{
    /// <summary>The account has no menu.</summary>
    public const int NoMenu = 46003;

    public static WeChatErrorKind KindOf(int code) =>
        code switch
        {
            -1 or 43108 or 53501 or 61450 or 9001002 => Transient,
            45011 or 45066 => TooOften,
            40001 or 40014 or 42001 or 41001 => TokenRejected,
            40125 or 40013 or 40002 or 41002 or 41004 or 40243 => Credentials,
            40164 or 61004 or (>= 89503 and <= 89507) => AddressNotAllowed,
            45009 => DailyQuota,
            48006 or 45028 => MonthlyQuota,
            48001 or 48004 or 48005 or 48008 or 50001 or 61007 or 40200 or 88000 => NoRight,
            50002 or 53500 => AccountRestricted,
            1400001 => Unpaid,
            40003 or 49003 => UnknownRecipient,
            43004 or 50005 or 43005 => NotFollowing,
            43019 or 48002 => Undeliverable,
            40226 => PersonBlocked,
            43101 or 43107 => NoConsent,
            45015 or 45080 => WindowClosed,
            45047 => WindowUsedUp,
            40033 or 40035 or 40037 or 40054 or 40055 or 40066 or 40097 or 40129 => BadRequest,
            40032 or 40130 or 40165 or 41030 or (>= 40015 and <= 40028) => BadRequest,
            (>= 43001 and <= 43003) or (>= 44001 and <= 44006) => BadRequest,
            45002 or 45008 or 45010 or (>= 45056 and <= 45059) or 45067 or 45072 => BadRequest,
            45157 or 45158 or 45159 or 47001 or 47003 => BadRequest,
            (>= 53502 and <= 53505) or 61500 or 61501 => BadRequest,
            (>= 61451 and <= 61457) or 65416 or 65417 => BadRequest,
            (>= 76001 and <= 76004) or 76021 or 76022 or 85096 => BadRequest,
            61503 => NotReady,
            65400 => NoRight,
            >= 65401 and <= 65415 => AgentState,
            >= 88001 and <= 88010 => CommentState,
            (>= 40004 and <= 40012) or 41005 or 41006 or 45001 => BadMedia,
            (>= 45003 and <= 45007) or (>= 101000 and <= 101002) => BadMedia,
            40029 or 40163 or 42003 or 41008 or 61010 or 87009 => CodeSpent,
            40030 or 42002 or 42007 => ReauthoriseNeeded,
            NoMenu or (>= 65301 and <= 65317) => MenuState,
            87014 or 45168 => RiskyContent,
            45065 or 45081 => AlreadyAccepted,
            _ => Other,
        };

    public static string HintFor(WeChatErrorKind kind) =>
        kind switch
        {
            Transient => "WeChat is busy; try again shortly",
            TooOften => "called too often; wait a minute",
            Unreachable => "WeChat did not answer; whether it acted is unknown",
            Unreadable => "the answer is not WeChat's JSON; look for a proxy or a wrong base URL",
            TokenRejected =>
                "the access token is no longer valid; another process may be fetching tokens for this account",
            Credentials => "AppId or AppSecret is wrong or frozen; check the account's settings",
            AddressNotAllowed => "this server's address is not on the account's IP allow-list",
            DailyQuota =>
                "the quota of this API is used up, the minute's or the day's, which starts afresh at midnight in Asia/Shanghai",
            MonthlyQuota => "the month's allowance of this API is used up",
            NoRight => "the account has no right to this API",
            AccountRestricted => "the platform has restricted this account",
            Unpaid => "the account must pay for this API, or its free allowance is used up",
            UnknownRecipient => "the OpenId is wrong or belongs to another account",
            NotFollowing => "the fan does not follow the account",
            Undeliverable => "the fan refuses messages from this account",
            PersonBlocked => "WeChat holds this person for risky and gives no log-in",
            NoConsent => "the fan has not agreed to this message, or the agreement is spent",
            WindowClosed => "the customer-service window is closed; wait until the fan acts",
            WindowUsedUp =>
                "all customer-service messages of this window are used; wait until the fan acts",
            BadRequest => "the request is wrong; repeating it will not help",
            BadMedia => "the media is missing, expired, too large or of the wrong kind",
            CodeSpent => "the code is wrong, used or expired; begin the log-in again",
            ReauthoriseNeeded => "the fan must authorise again",
            NotReady => "WeChat has not reckoned these figures yet; ask again later in the day",
            AgentState => "the customer-service agent or the conversation does not allow this",
            CommentState => "the comments of this article do not allow this",
            MenuState => "the account's menu does not allow this",
            RiskyContent => "the platform judged the content risky",
            AlreadyAccepted => "WeChat accepted the same send before",
            Other => "see WeChat's list of return codes",
            _ => throw new ArgumentOutOfRangeException(nameof(kind), kind, null),
        };
}

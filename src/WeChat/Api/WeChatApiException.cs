using System.Globalization;
using System.Text;

namespace WeChat.Api;

/// <summary>
/// A call of WeChat's server API failed. The message names the API, the code, WeChat's request id and what to do;
/// it never holds a token, a secret, a code or a recipient.
/// </summary>
public sealed class WeChatApiException : Exception
{
    /// <summary>A failure that WeChat itself reported.</summary>
    /// <param name="path">The API's path, without the query.</param>
    /// <param name="code">WeChat's <c>errcode</c>.</param>
    /// <param name="detail">WeChat's <c>errmsg</c>, already cleaned of secrets and of the rid.</param>
    /// <param name="rid">WeChat's request id, by which its support finds the call.</param>
    public WeChatApiException(string path, int code, string? detail = null, string? rid = null)
        : this(path, WeChatErrors.KindOf(code), code, detail, rid, null) { }

    /// <summary>A failure on the way to WeChat or back; <see cref="Code"/> is 0.</summary>
    public WeChatApiException(
        string path,
        WeChatErrorKind kind,
        string detail,
        Exception? cause = null
    )
        : this(path, kind, 0, detail, null, cause) { }

    /// <summary>The same refusal where its code means another thing than elsewhere.</summary>
    internal WeChatApiException(WeChatApiException refusal, WeChatErrorKind kind)
        : this(refusal.Path, kind, refusal.Code, refusal.Detail, refusal.Rid, refusal) { }

    private WeChatApiException(
        string path,
        WeChatErrorKind kind,
        int code,
        string? detail,
        string? rid,
        Exception? cause
    )
        : base(Describe(path, kind, code, detail, rid), cause)
    {
        Path = path;
        Kind = kind;
        Code = code;
        Detail = detail;
        Rid = rid;
    }

    public string Path { get; }

    public WeChatErrorKind Kind { get; }

    /// <summary>WeChat's <c>errcode</c>; 0 when WeChat gave none.</summary>
    public int Code { get; }

    /// <summary>WeChat's own words, or what broke on the way. Not stable: for people, not for decisions.</summary>
    public string? Detail { get; }

    public string? Rid { get; }

    /// <summary>
    /// From then on the same call makes sense again, where that is known: after WeChat said "too often" or "used up". WeChat
    /// may refuse it once more, for longer.
    /// </summary>
    public DateTimeOffset? RetryAt { get; internal set; }

    /// <summary>What to do, in plain words.</summary>
    public string Hint => WeChatErrors.HintFor(Kind);

    /// <summary>The same call may succeed shortly. It says nothing about whether repeating it is safe.</summary>
    public bool IsTransient =>
        Kind
            is WeChatErrorKind.Transient
                or WeChatErrorKind.Unreachable
                or WeChatErrorKind.TooOften;

    public bool IsDailyQuota => Kind is WeChatErrorKind.DailyQuota;

    public bool IsTokenRejected => Kind is WeChatErrorKind.TokenRejected;

    /// <summary>Nothing but an operator helps: credentials, allow-list, rights, payment, restrictions.</summary>
    public bool NeedsOperator =>
        Kind
            is WeChatErrorKind.Credentials
                or WeChatErrorKind.AddressNotAllowed
                or WeChatErrorKind.NoRight
                or WeChatErrorKind.Unpaid
                or WeChatErrorKind.AccountRestricted;

    /// <summary>This recipient cannot be reached now, others can.</summary>
    public bool IsAboutRecipient =>
        Kind
            is WeChatErrorKind.UnknownRecipient
                or WeChatErrorKind.NotFollowing
                or WeChatErrorKind.Undeliverable
                or WeChatErrorKind.NoConsent
                or WeChatErrorKind.WindowClosed
                or WeChatErrorKind.WindowUsedUp;

    private static string Describe(
        string path,
        WeChatErrorKind kind,
        int code,
        string? detail,
        string? rid
    )
    {
        var text = new StringBuilder("WeChat API ").Append(path).Append(" failed");
        if (code != 0)
        {
            text.Append(CultureInfo.InvariantCulture, $" with {code}");
        }

        text.Append(": ").Append(WeChatErrors.HintFor(kind));
        if (!string.IsNullOrEmpty(detail))
        {
            text.Append(" (").Append(detail).Append(')');
        }

        return rid is null ? text.ToString() : text.Append(", rid ").Append(rid).ToString();
    }
}

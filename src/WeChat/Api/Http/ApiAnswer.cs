namespace WeChat.Api.Http;

/// <summary>What every answer may carry. No <c>errcode</c>, or 0, is success.</summary>
internal record ApiAnswer
{
    /// <summary>Null where WeChat leaves it out, which it does beside content only.</summary>
    public int? Errcode { get; init; }

    public string? Errmsg { get; init; }

    /// <summary>
    /// Whether it is recognisably WeChat's without an <see cref="Errcode"/>, by the field for which the call is made. Anybody's
    /// JSON lacks an errcode too: a message that nobody took must not count as sent, nor a proxy's word as "there are none".
    /// </summary>
    internal virtual bool HasContent => false;

    /// <summary>A value without which the answer is of no use.</summary>
    /// <exception cref="WeChatApiException">It is missing: <see cref="WeChatErrorKind.Unreadable"/>.</exception>
    public static string Needs(string? value, string path, string what) =>
        string.IsNullOrEmpty(value) ? throw Lacks(path, what) : value;

    /// <summary>WeChat writes "there is none" both ways.</summary>
    public static string? NoneIfEmpty(string? value) => string.IsNullOrEmpty(value) ? null : value;

    /// <summary>WeChat reported success and left out what the call was made for.</summary>
    public static WeChatApiException Lacks(string path, string what) =>
        new(path, WeChatErrorKind.Unreadable, $"no {what} in the answer");
}

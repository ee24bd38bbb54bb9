namespace WeChat.Api.Http;

/// <summary>What every answer may carry. No <c>errcode</c>, or 0, is success.</summary>
internal record ApiAnswer
{
    public int Errcode { get; init; }

    public string? Errmsg { get; init; }

    /// <summary>A value without which the answer is of no use.</summary>
    /// <exception cref="WeChatApiException">It is missing: <see cref="WeChatErrorKind.Unreadable"/>.</exception>
    public static string Needs(string? value, string path, string what) =>
        string.IsNullOrEmpty(value) ? throw Lacks(path, what) : value;

    /// <summary>WeChat reported success and left out what the call was made for.</summary>
    public static WeChatApiException Lacks(string path, string what) =>
        new(path, WeChatErrorKind.Unreadable, $"no {what} in the answer");
}

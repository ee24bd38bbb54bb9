namespace WeChat.Api.Http;

internal static class MissingField
{
    /// <summary>WeChat reported success and left out what the call was made for.</summary>
    public static WeChatApiException Lacking(this ApiCall call, string field) =>
        new(call.Path, WeChatErrorKind.Unreadable, $"no {field} in the answer");
}

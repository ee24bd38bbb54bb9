namespace WeChatUnion.Domain.Moderation.Contracts;

/// <param name="Reason">Why it is not passed, as a code: <c>label-20001</c>, <c>wechat-61010</c>; null when passed or pending.</param>
public sealed record ContentVerdict(ContentCheckId Id, ContentState State, string? Reason)
{
    /// <summary>What the author reads.</summary>
    public string Message =>
        State switch
        {
            ContentState.Passed => "内容已通过检查。",
            ContentState.Pending => "内容正在检查，通过后才会显示。",
            ContentState.Manual => "内容需要人工查看，通过后才会显示。",
            _ => "内容没有通过安全检查，不会显示，请修改后再提交。",
        };
}

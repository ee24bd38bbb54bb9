namespace WeChatSimulator.Articles;

/// <summary>A reader's comment under an article.</summary>
internal sealed class CommentLine(long id, string openId, string content, DateTimeOffset at)
{
    public long Id => id;

    public string OpenId => openId;

    public string Content => content;

    public DateTimeOffset At => at;

    public bool IsElected { get; set; }

    public string? Reply { get; set; }

    public DateTimeOffset RepliedAt { get; set; }
}

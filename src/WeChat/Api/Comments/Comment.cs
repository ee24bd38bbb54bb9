namespace WeChat.Api.Comments;

/// <summary>What a reader wrote under an article.</summary>
public sealed record Comment
{
    public required long Id { get; init; }

    public required string OpenId { get; init; }

    /// <summary>Null when WeChat does not say.</summary>
    public DateTimeOffset? CreatedAt { get; init; }

    public required string Content { get; init; }

    /// <summary>Shown to all readers.</summary>
    public bool IsElected { get; init; }

    /// <summary>The account's answers, mostly none or one.</summary>
    public IReadOnlyList<CommentReply> Replies { get; init; } = [];

    public override string ToString() => $"comment {Id}";
}

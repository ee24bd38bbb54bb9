namespace WeChat.Api.Comments;

/// <summary>The account's answer to a comment.</summary>
public sealed record CommentReply(string Content, DateTimeOffset? CreatedAt);

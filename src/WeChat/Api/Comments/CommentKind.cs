namespace WeChat.Api.Comments;

/// <summary>Which comments to list.</summary>
public enum CommentKind
{
    All = 0,
    Normal = 1,
    Elected = 2,
}

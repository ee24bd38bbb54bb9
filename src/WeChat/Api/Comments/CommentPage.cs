namespace WeChat.Api.Comments;

/// <param name="Total">Of all comments of that kind.</param>
public sealed record CommentPage(long Total, IReadOnlyList<Comment> Comments);

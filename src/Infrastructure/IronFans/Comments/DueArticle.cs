using WeChat.Api.Comments;

namespace WeChatUnion.Infrastructure.IronFans.Comments;

/// <param name="ReadUpTo">The round goes on there.</param>
public sealed record DueArticle(CommentedArticle Article, DateTimeOffset OutAt, int ReadUpTo);

namespace WeChat.Api.Comments;

/// <summary>An article that was sent or published.</summary>
/// <param name="ArticlesId">msg_data_id of the sending or publication.</param>
/// <param name="Index">The article's place, from 0.</param>
public sealed record CommentedArticle(long ArticlesId, int Index = 0);

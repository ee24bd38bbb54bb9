namespace WeChat.Api.Drafts;

/// <summary>The pictures of an article that is made of pictures.</summary>
public sealed record ArticleImages(IReadOnlyList<ArticleImage> ImageList);

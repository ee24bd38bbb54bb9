namespace WeChat.Api.Drafts;

/// <param name="ImageMediaId">A permanent material.</param>
public sealed record ArticleImage(string ImageMediaId);

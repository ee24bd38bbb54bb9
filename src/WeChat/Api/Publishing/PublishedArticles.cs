using WeChat.Api.Drafts;

namespace WeChat.Api.Publishing;

/// <summary>A publication in a list of publications.</summary>
public sealed record PublishedArticles(
    string ArticleId,
    IReadOnlyList<Article> Articles,
    DateTimeOffset UpdatedAt
);

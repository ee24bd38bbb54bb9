namespace WeChat.Api.Publishing;

/// <param name="Total">Of all publications of the account.</param>
public sealed record PublicationPage(int Total, IReadOnlyList<PublishedArticles> Publications);

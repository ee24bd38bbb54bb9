namespace WeChat.Api.Drafts;

/// <summary>A draft in a list of drafts.</summary>
/// <param name="Articles">Their text is empty when the list was asked for without.</param>
public sealed record Draft(
    string MediaId,
    IReadOnlyList<Article> Articles,
    DateTimeOffset UpdatedAt
);

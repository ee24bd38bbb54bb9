namespace WeChat.Api.Drafts;

/// <param name="Total">Of all drafts of the account.</param>
public sealed record DraftPage(int Total, IReadOnlyList<Draft> Drafts);

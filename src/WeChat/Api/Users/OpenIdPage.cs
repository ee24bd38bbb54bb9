namespace WeChat.Api.Users;

/// <summary>A page of fans, up to 10,000.</summary>
/// <param name="Total">All fans of the list, of this page or not; null where WeChat does not say.</param>
/// <param name="OpenIds">In WeChat's order; the last one is where a later reading can begin again.</param>
public sealed record OpenIdPage(int? Total, IReadOnlyList<string> OpenIds);

namespace WeChatUnion.Infrastructure.Members.Blacklist;

/// <summary>One entry with what was sealed, for who decides.</summary>
public sealed record ListingDetail(
    ListingLine Line,
    string Evidence,
    IReadOnlyList<string> Files,
    string? LiftReason,
    AppealDetail? Appeal
);

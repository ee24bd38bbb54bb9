using WeChatUnion.Domain.Cases.Contracts;

namespace WeChatUnion.Domain.Cases.Views;

/// <summary>A case in 我的办件.</summary>
/// <param name="Title">Of its kind.</param>
/// <param name="Summary">Empty before it was handed in.</param>
public sealed record CaseLine(
    CaseId Id,
    string Number,
    string Kind,
    string Title,
    CaseState State,
    string Summary,
    long AmountCents,
    DateTimeOffset ChangedAt,
    DateTimeOffset? OpenUntil
);

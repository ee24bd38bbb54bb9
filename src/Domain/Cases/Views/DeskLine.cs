using WeChatUnion.Domain.Cases.Contracts;
using WeChatUnion.Domain.Staff.Contracts;

namespace WeChatUnion.Domain.Cases.Views;

/// <summary>A case in a list of the console, masked.</summary>
/// <param name="MaskedName">Null: nobody of the register.</param>
/// <param name="FiledBy">Who filed it for the member (代办); null: the member himself.</param>
/// <param name="LeaseBy">Who looks at it now.</param>
public sealed record DeskLine(
    CaseId Id,
    string Number,
    string Kind,
    CaseState State,
    string? LevelTitle,
    string? MaskedName,
    string? UnionName,
    string Summary,
    long AmountCents,
    bool IsGreen,
    bool IsSuspicious,
    bool IsDisputed,
    DateTimeOffset? SubmittedAt,
    DateTimeOffset? DueAt,
    StaffAccountId? LeaseBy,
    StaffAccountId? FiledBy,
    CaseStage Stage
);

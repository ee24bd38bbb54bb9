using WeChatUnion.Domain.Cases.Desk;
using WeChatUnion.Domain.Staff.Contracts;

namespace WeChatUnion.Domain.Cases.Views;

/// <param name="StaffId">Who stands back.</param>
/// <param name="MayEnd">Whoever asked is above.</param>
/// <param name="MaskedName">Of the member; null: not in the register any more.</param>
public sealed record RecusalLine(
    CaseRecusalId Id,
    StaffAccountId StaffId,
    RecusalTie Tie,
    string? MaskedName,
    string? UnionName,
    DateTimeOffset DeclaredAt,
    StaffAccountId DeclaredBy,
    bool MayEnd
);

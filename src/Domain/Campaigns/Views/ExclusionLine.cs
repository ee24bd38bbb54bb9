using WeChatUnion.Domain.Members;
using WeChatUnion.Domain.Staff.Contracts;

namespace WeChatUnion.Domain.Campaigns.Views;

/// <summary>A member who takes part in no draw, as staff see him.</summary>
/// <param name="MaskedName">张*; null: not in the register any more.</param>
public sealed record ExclusionLine(
    MemberId Member,
    string? MaskedName,
    string? OrganizationName,
    DateTimeOffset AddedAt,
    StaffAccountId AddedBy
);

using WeChatUnion.Domain.Members;

namespace WeChatUnion.Domain.Cards.Desk;

/// <summary>A card as the console's lists show it.</summary>
/// <param name="MaskedCard">**** 1234</param>
/// <param name="Binding">Status of the binding that stands on it; null: none.</param>
public sealed record CardLine(
    MemberCardId Id,
    MemberId Member,
    string MaskedName,
    string OrganizationName,
    string MaskedCard,
    string BankName,
    MemberCardStatus Status,
    BindingStatus? Binding,
    DateTimeOffset? BoundAt
);

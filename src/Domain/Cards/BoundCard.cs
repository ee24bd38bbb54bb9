using WeChatUnion.Domain.Members;

namespace WeChatUnion.Domain.Cards;

/// <summary>A card and its member as the person who binds it sees them: masked.</summary>
/// <param name="MaskedName">张*</param>
/// <param name="MaskedCard">**** 1234</param>
/// <param name="RestReason">
/// Null: the binding is active. Else why it rests, one of <see cref="BindingEnds"/>: nothing is given through it meanwhile.
/// </param>
public sealed record BoundCard(
    MemberId Member,
    string MaskedName,
    string OrganizationName,
    string MaskedCard,
    string BankName,
    string? RestReason = null
);

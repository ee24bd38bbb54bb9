using System.ComponentModel;
using WeChatUnion.Domain.Cards;
using WeChatUnion.Gateway.Api;

namespace WeChatUnion.Gateway.Cards;

internal sealed record ConsentRequest(
    [property: Description("True: the user read the text and agreed.")] bool Agreed
);

/// <param name="IdTail">Last four characters of the ID number.</param>
/// <param name="Phone">Null: the phone WeChat confirmed for this user.</param>
internal sealed record VerifyByPhoneRequest(
    [property: Description("Last 4 characters of the ID number; the last may be X.")] string IdTail,
    [property: Description("Left out: the phone confirmed by POST /api/v1/session/phone.")]
        string? Phone = null
);

/// <param name="CardTail">Only who has several cards needs it.</param>
internal sealed record VerifyByNameRequest(
    string Name,
    [property: Description(
        "Of the ID card, or of the permit or passport the member is registered with."
    )]
        string IdNumber,
    [property: Description("Last 6 digits of the card, for who has several.")]
        string? CardTail = null
);

/// <param name="Ticket">For binding within ten minutes, or for taking over.</param>
/// <param name="Card">What would be bound, to be confirmed by the user.</param>
/// <param name="TakeOver">Null: the card is free or one's own. Otherwise another WeChat holds it.</param>
/// <param name="CodePhone">Masked. Null: binding needs no code.</param>
internal sealed record VerifiedContract(
    string Ticket,
    CardContract Card,
    [property: Description(
        "Set: another WeChat holds the card; go on with takeOverCard instead of bindCard."
    )]
        TakeOverContract? TakeOver = null,
    [property: Description(
        "Set: the phone was typed and is still to be proven; send a code by askTakeOverCode and give it to bindCard."
    )]
        string? CodePhone = null
);

internal sealed record BindRequest(
    string Ticket,
    [property: Description("The 6 digits of the text message, where codePhone was set.")]
        string? Code = null
) : ICarriesTicket;

/// <param name="MaskedName">张*</param>
/// <param name="MaskedCard">**** 1234</param>
internal sealed record CardContract(
    string MaskedName,
    string OrganizationName,
    string MaskedCard,
    string BankName,
    [property: Description(
        "Null: services are given. Else why they rest: not-in-membership or card-lost."
    )]
        string? RestReason
);

/// <param name="Card">Null: no card is bound.</param>
/// <param name="MaskedPhone">Null: WeChat has confirmed none.</param>
internal sealed record MeContract(CardContract? Card, string? MaskedPhone);

internal sealed class CardContracts : ContractProfile
{
    public CardContracts() => Declare<BoundCard, CardContract>();
}

using System.ComponentModel;
using WeChatUnion.Domain.Cards;

namespace WeChatUnion.Gateway.Cards;

internal sealed record TicketRequest(
    [property: Description("The ticket of verifyByPhone or verifyByName.")] string Ticket
) : ICarriesTicket;

internal sealed record TakeOverRequest(
    string Ticket,
    [property: Description("The 6 digits of the text message.")] string Code
) : ICarriesTicket;

internal sealed record TakeOverCodeContract(
    [property: Description("The phone in the register, such as 154****0001.")] string MaskedPhone
);

internal sealed record CounterNumberContract(
    [property: Description("Six digits to show at the counter, good for 7 days.")] string Number
);

/// <param name="MaskedPhone">Null: a code cannot be sent, the counter is the way.</param>
/// <param name="CodeState">Null: no code is out.</param>
/// <param name="CounterNumber">Null: no request to a counter is open.</param>
/// <param name="WhyNoCode">To be shown where there is no phone; null: nothing more to say.</param>
internal sealed record TakeOverContract(
    [property: Description("Where a code would go; null: only the counter can help.")]
        string? MaskedPhone,
    [property: Description("The last code while it is good: Waiting, Sending, Sent or Refused.")]
        string? CodeState,
    string? CounterNumber,
    [property: Description("Why a code cannot be sent for now, as the member reads it.")]
        string? WhyNoCode
)
{
    public static TakeOverContract Of(TakeOverReview review) =>
        new(
            review.MaskedPhone,
            review.Code?.ToString(),
            review.CounterNumber,
            review.WhyNoCode?.Message
        );
}

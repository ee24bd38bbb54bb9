namespace WeChatUnion.Gateway.Cards;

/// <summary>The body of a step behind the proof.</summary>
internal interface ICarriesTicket
{
    string? Ticket { get; }
}

using WeChat.Api.Http;

namespace WeChat.Api.JsSdk;

internal sealed record TicketAnswer : ApiAnswer
{
    public string? Ticket { get; init; }

    /// <summary>Seconds.</summary>
    public int ExpiresIn { get; init; }

    internal override bool HasContent => Ticket is not null;
}

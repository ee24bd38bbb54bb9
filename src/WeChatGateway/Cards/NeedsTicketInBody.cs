using WeChatUnion.Domain.Cards;
using WeChatUnion.Gateway.Api;

namespace WeChatUnion.Gateway.Cards;

/// <summary>A body without a ticket is answered like one with an old ticket; null would mean the newest one to some use cases.</summary>
internal static class NeedsTicketInBody
{
    public static async ValueTask<object?> FilterAsync(
        EndpointFilterInvocationContext context,
        EndpointFilterDelegate next
    ) =>
        context.Arguments.OfType<ICarriesTicket>().Any(body => !string.IsNullOrEmpty(body.Ticket))
            ? await next(context)
            : ApiProblem.Of(CardsRefusals.TicketExpired);
}

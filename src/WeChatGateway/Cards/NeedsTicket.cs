namespace WeChatUnion.Gateway.Cards;

/// <summary>A page opened from a bookmark or after the cookie has gone: back to the first step.</summary>
internal static class NeedsTicket
{
    public static async ValueTask<object?> FilterAsync(
        EndpointFilterInvocationContext context,
        EndpointFilterDelegate next
    ) =>
        context.HttpContext.RequestServices.GetRequiredService<BindSteps>().Progress.Ticket is null
            ? Results.LocalRedirect(CardPaths.Bind)
            : await next(context);
}

namespace WeChatSimulator.Api;

/// <summary>ticket/getticket, of the official account.</summary>
internal static class TicketEndpoints
{
    public static void MapTickets(this IEndpointRouteBuilder api) =>
        api.MapGet("/cgi-bin/ticket/getticket", Issue);

    private static IResult Issue(HttpContext context, string? type, TicketMint tickets)
    {
        var account = CallerFilter.CallerOf(context);
        if (account.IsMiniProgram)
        {
            return ApiResults.Fail(48001);
        }

        if (type is not ("jsapi" or "wx_card"))
        {
            return ApiResults.Fail(40097);
        }

        var (ticket, left) = tickets.Issue(account, type);
        return ApiResults.Json(
            new
            {
                errcode = 0,
                errmsg = "ok",
                ticket,
                expires_in = left,
            }
        );
    }
}

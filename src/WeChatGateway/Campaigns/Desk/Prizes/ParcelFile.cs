using WeChatUnion.Domain.Campaigns.Prizes;
using WeChatUnion.Domain.Kernel;
using WeChatUnion.Gateway.ConsoleShell;
using WeChatUnion.Gateway.Pages;

namespace WeChatUnion.Gateway.Campaigns.Desk.Prizes;

/// <summary>What is to be sent, with names, phones and addresses. Posted, with the reason that stands in the trail; it is kept nowhere.</summary>
internal static class ParcelFile
{
    public static void Map(IEndpointRouteBuilder endpoints) =>
        endpoints
            .MapPost(CampaignDeskPaths.Parcels, SendAsync)
            .AddEndpointFilter(FormTokens.FilterAsync)
            .RequireAuthorization(ConsoleSession.Policy);

    private static async Task SendAsync(
        HttpContext http,
        Guid id,
        ExportParcels export,
        TimeProvider clock
    )
    {
        var (now, cancel) = (clock.GetUtcNow(), http.RequestAborted);
        if (await ConsoleSession.FindActorAsync(http) is not { } actor)
        {
            return;
        }
        var form = await http.Request.ReadFormAsync(cancel);
        var parcels = await export.ExecuteAsync(actor, new(new(id), form["reason"]), now, cancel);
        if (!parcels.Succeeded)
        {
            await ConsoleDownload.RefuseAsync(http, parcels.Refusal);
            return;
        }
        var day = ConsoleWords.Of(UnionCalendar.DayOf(now));
        ConsoleDownload.Begin(http.Response, ConsoleCsv.ContentType, $"待寄奖品-{day}.csv");
        await using var text = new StreamWriter(
            http.Response.Body,
            ConsoleCsv.Encoding,
            leaveOpen: true
        );
        await text.WriteAsync(ConsoleCsv.Line("奖品", "中奖编号", "收件人", "手机号", "地址"));
        foreach (var (prize, code, address) in parcels.Value)
        {
            await text.WriteAsync(
                ConsoleCsv.Line(prize, code, address.Name, address.Phone, address.Place)
            );
        }
    }
}

using WeChat.Api.JsSdk;
using WeChatSimulator.Accounts;
using WeChatSimulator.Api;
using WeChatSimulator.Media;

namespace WeChatSimulator.JsSdk;

/// <summary>WeChat's end of <c>jweixin.js</c>: whether a page is signed rightly, and the pictures it uploads.</summary>
internal static class JsSdkEndpoints
{
    public static void MapJsSdk(this IEndpointRouteBuilder root)
    {
        root.MapPost("/js/config", Check);
        root.MapPost("/js/pictures", KeepAsync);
    }

    private static IResult Check(PageToCheck page, SimulatedAccounts accounts, TicketMint tickets)
    {
        if (accounts.Find(page.AppId) is not { IsMiniProgram: false } account)
        {
            return Verdict("config:invalid appid");
        }
        if (!account.MayUseJsSdk(page.Url))
        {
            return Verdict("config:invalid url domain");
        }
        var (ticket, _) = tickets.Issue(account, "jsapi");
        var right = JsSdkSignature.OfPage(ticket, page.NonceStr, page.Timestamp, page.Url);
        return Verdict(right == page.Signature ? "config:ok" : "config:invalid signature");
    }

    private static async Task<IResult> KeepAsync(
        HttpRequest request,
        MediaBox media,
        CancellationToken cancel
    )
    {
        if (request.ContentLength is null or 0 or > MediaBox.LargestItem)
        {
            return Results.BadRequest();
        }
        using var bytes = new MemoryStream();
        await request.Body.CopyToAsync(bytes, cancel);
        var kept = media.Add("image", request.ContentType ?? "image/jpeg", bytes.ToArray());
        return Results.Json(new { serverId = kept.Id }, SimulatorJson.Control);
    }

    private static IResult Verdict(string errMsg) =>
        Results.Json(new { errMsg }, SimulatorJson.Control);
}

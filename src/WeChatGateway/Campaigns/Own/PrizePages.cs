using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.Extensions.Options;
using WeChatUnion.Domain.Campaigns.Prizes;
using WeChatUnion.Domain.Campaigns.Views;
using WeChatUnion.Domain.Kernel;
using WeChatUnion.Gateway.Campaigns.Contracts;
using WeChatUnion.Gateway.Hosting;
using WeChatUnion.Gateway.Pages;
using WeChatUnion.Gateway.SignIn;
using WeChatUnion.Infrastructure.Campaigns;

namespace WeChatUnion.Gateway.Campaigns.Own;

/// <summary>我的奖品: what a member has won, and what is left to do until it is his.</summary>
internal static class PrizePages
{
    public static void Map(IEndpointRouteBuilder endpoints)
    {
        var pages = endpoints.MapMemberPages(PrizeLinks.Own);
        pages.MapGet("", ShowListAsync);
        pages.MapGet("/{id:guid}", ShowAsync);
        pages.MapGet("/{id:guid}/code", ShowCodeAsync);
        pages.MapPost("/{id:guid}/address", GiveAddressAsync);
        pages.MapPost("/{id:guid}/accept", AcceptAsync);
        pages.MapPost("/{id:guid}/received", ReceiveAsync);
    }

    private static async Task<IResult> ShowListAsync(
        PrizeQueries prizes,
        CurrentFan fan,
        CancellationToken cancel
    ) => Page.Show<PrizeListPage>(new { Prizes = await prizes.OfAsync(fan.Identity, cancel) });

    private static async Task<IResult> ShowAsync(
        Guid id,
        PrizeQueries prizes,
        CurrentFan fan,
        CancellationToken cancel
    ) =>
        await FindAsync(id, prizes, fan, cancel) is { } prize
            ? Page.Show<PrizePage>(new { Prize = prize })
            : NotFound();

    /// <summary>A code of its own for each look: the one before is good for nothing from then on.</summary>
    private static async Task<IResult> ShowCodeAsync(
        Guid id,
        ShowPrizeCode show,
        PrizeQueries prizes,
        CurrentFan fan,
        IOptions<SiteOptions> site,
        TimeProvider clock,
        CancellationToken cancel
    )
    {
        var shown = await show.ExecuteAsync(fan.Identity, new(id), clock.GetUtcNow(), cancel);
        if (!shown.Succeeded)
        {
            return Back(id, shown.Refusal);
        }
        return Page.Show<PrizeCodePage>(
            new
            {
                Prize = await FindAsync(id, prizes, fan, cancel),
                Picture = QrPicture.Of(site.Value.PageUrl(PrizeLinks.ToHandOut(shown.Value.Token))),
                shown.Value.Token,
            }
        );
    }

    private static async Task<IResult> GiveAddressAsync(
        Guid id,
        HttpContext http,
        ClaimPrize claim,
        CurrentFan fan,
        TimeProvider clock,
        CancellationToken cancel
    )
    {
        var form = await http.Request.ReadFormAsync(cancel);
        var done = await claim.GiveAddressAsync(
            fan.Identity,
            new(id),
            new($"{form["name"]}", $"{form["phone"]}", $"{form["place"]}"),
            clock.GetUtcNow(),
            cancel
        );
        return Back(id, done.Refusal);
    }

    private static async Task<IResult> AcceptAsync(
        Guid id,
        ClaimPrize claim,
        CurrentFan fan,
        TimeProvider clock,
        CancellationToken cancel
    ) =>
        Back(
            id,
            (await claim.AcceptAsync(fan.Identity, new(id), clock.GetUtcNow(), cancel)).Refusal
        );

    private static async Task<IResult> ReceiveAsync(
        Guid id,
        ClaimPrize claim,
        CurrentFan fan,
        TimeProvider clock,
        CancellationToken cancel
    ) =>
        Back(
            id,
            (await claim.ReceiveAsync(fan.Identity, new(id), clock.GetUtcNow(), cancel)).Refusal
        );

    private static async Task<OwnPrize?> FindAsync(
        Guid id,
        PrizeQueries prizes,
        CurrentFan fan,
        CancellationToken cancel
    ) => (await prizes.OfAsync(fan.Identity, cancel)).FirstOrDefault(one => one.Id.Value == id);

    private static IResult Back(Guid id, Refusal? refusal) =>
        refusal is null ? Results.LocalRedirect(PrizeLinks.Of(new(id)))
        : refusal == PrizeRefusals.NotFound ? NotFound()
        : Page.Notice("没有办成", refusal.Message, PrizeLinks.Of(new(id)));

    private static RazorComponentResult NotFound() =>
        Page.Notice(
            "没有找到",
            PrizeRefusals.NotFound.Message,
            PrizeLinks.Own,
            StatusCodes.Status404NotFound
        );
}

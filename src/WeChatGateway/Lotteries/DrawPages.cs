using WeChatUnion.Domain.Campaigns.Contracts;
using WeChatUnion.Domain.Lotteries;
using WeChatUnion.Gateway.Cards.Contracts;
using WeChatUnion.Gateway.Pages;
using WeChatUnion.Gateway.SignIn;
using WeChatUnion.Infrastructure.Lotteries;

namespace WeChatUnion.Gateway.Lotteries;

/// <summary>抽奖: what is open, how it is drawn, one's own entry.</summary>
internal static class DrawPages
{
    public static void Map(IEndpointRouteBuilder endpoints)
    {
        var pages = endpoints.MapMemberPages(DrawPaths.List);
        pages.MapGet("", ShowListAsync);
        pages.MapGet("/{id:guid}", ShowAsync);
        pages.MapPost("/{id:guid}/enter", EnterAsync);
    }

    private static async Task<IResult> ShowListAsync(
        OwnDrawQueries draws,
        CurrentFan fan,
        TimeProvider clock,
        CancellationToken cancel
    )
    {
        var now = clock.GetUtcNow();
        return Page.Show<DrawListPage>(
            new { Draws = await draws.ListAsync(fan.Identity, now, cancel), Now = now }
        );
    }

    private static async Task<IResult> ShowAsync(
        Guid id,
        OwnDrawQueries draws,
        CurrentFan fan,
        TimeProvider clock,
        CancellationToken cancel
    ) =>
        await draws.FindAsync(fan.Identity, new(id), cancel) is { } draw
            ? Page.Show<DrawPage>(new { Draw = draw, Now = clock.GetUtcNow() })
            : Page.Notice(
                "没有找到",
                CampaignRefusals.NotFound.Message,
                DrawPaths.List,
                StatusCodes.Status404NotFound
            );

    private static async Task<IResult> EnterAsync(
        Guid id,
        EnterLottery enter,
        CurrentFan fan,
        TimeProvider clock,
        CancellationToken cancel
    )
    {
        var done = await enter.ExecuteAsync(
            new(fan.Identity, new(id), "page"),
            clock.GetUtcNow(),
            cancel
        );
        return done.Succeeded ? Results.LocalRedirect(DrawPaths.Of(new(id)))
            : done.Refusal == CampaignRefusals.CardNeeded ? Results.LocalRedirect(CardLinks.Bind)
            : Page.Notice("没有参加成功", done.Refusal.Message, DrawPaths.Of(new(id)));
    }
}

using System.Globalization;
using System.Net.Mime;
using WeChatUnion.Domain.Campaigns.Contracts;
using WeChatUnion.Domain.Lotteries;
using WeChatUnion.Domain.Lotteries.Instant;
using WeChatUnion.Gateway.Cards.Contracts;
using WeChatUnion.Gateway.Pages;
using WeChatUnion.Gateway.SignIn;
using WeChatUnion.Infrastructure.Lotteries;
using WeChatUnion.Infrastructure.Lotteries.Instant;

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
        pages.MapPost("/{id:guid}/turn", TurnAsync);
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
        OwnWheelQueries wheels,
        CurrentFan fan,
        TimeProvider clock,
        CancellationToken cancel
    )
    {
        var now = clock.GetUtcNow();
        if (await draws.FindAsync(fan.Identity, new(id), cancel) is { } draw)
        {
            return Page.Show<DrawPage>(new { Draw = draw, Now = now });
        }
        return await wheels.FindAsync(fan.Identity, new(id), now, cancel) is { } wheel
            ? Page.Show<WheelPage>(new { Wheel = wheel, Now = now })
            : Page.Notice(
                "没有找到",
                CampaignRefusals.NotFound.Message,
                DrawPaths.List,
                StatusCodes.Status404NotFound
            );
    }

    /// <summary>The page's script asks for JSON and leads the wheel or the card to it; without a script the page comes back with the result.</summary>
    private static async Task<IResult> TurnAsync(
        Guid id,
        HttpContext http,
        TakeTurn take,
        CurrentFan fan,
        TimeProvider clock,
        CancellationToken cancel
    )
    {
        var form = await http.Request.ReadFormAsync(cancel);
        _ = int.TryParse(form["number"], NumberStyles.None, null, out var number);
        var done = await take.ExecuteAsync(
            new(fan.Identity, new(id), number, "page"),
            clock.GetUtcNow(),
            cancel
        );
        if (http.Request.Headers.Accept == MediaTypeNames.Application.Json)
        {
            return Results.Json(
                done.Succeeded
                    ? new WheelResult(
                        true,
                        done.Value.Turn.Prize,
                        done.Value.Prize?.Name,
                        WheelWords.Said(done.Value)
                    )
                    : new WheelResult(false, null, null, done.Refusal.Message)
            );
        }
        return done.Succeeded ? Results.LocalRedirect(DrawPaths.Of(new(id)))
            : done.Refusal == CampaignRefusals.CardNeeded ? Results.LocalRedirect(CardLinks.Bind)
            : Page.Notice("没有抽成", done.Refusal.Message, DrawPaths.Of(new(id)));
    }

    /// <param name="IsDrawn">False: refused, and nothing moves.</param>
    /// <param name="Prize">Its index; null: none.</param>
    private sealed record WheelResult(bool IsDrawn, int? Prize, string? PrizeName, string Said);

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

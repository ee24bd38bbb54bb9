using WeChatUnion.Domain.Cards;
using WeChatUnion.Gateway.Pages;
using WeChatUnion.Gateway.SignIn;
using WeChatUnion.Infrastructure.Cards;

namespace WeChatUnion.Gateway.Cards;

/// <summary>解绑: what it means and what is still under way, then the confirmation.</summary>
internal static class UnbindStep
{
    public static async Task<IResult> ShowAsync(
        CardQueries cards,
        ReviewUnbinding review,
        CurrentFan fan,
        CancellationToken cancel
    )
    {
        if (await cards.FindBoundAsync(fan.Identity, cancel) is not { } card)
        {
            return Results.LocalRedirect(CardPaths.Root);
        }
        var open = await review.ExecuteAsync(fan.Identity, cancel);
        return Page.Show<UnbindPage>(new { Card = card, StillOpen = open ?? [] });
    }

    public static async Task<IResult> SubmitAsync(
        BindSteps steps,
        UnbindCard unbind,
        CurrentFan fan,
        TimeProvider clock,
        CancellationToken cancel
    )
    {
        var ended = await unbind.ExecuteAsync(fan.Identity, clock.GetUtcNow(), cancel);
        return ended.Succeeded
            ? steps.End(CardPaths.Unbound)
            : Page.Notice("暂时不能解绑", ended.Refusal.Message, CardPaths.Root);
    }

    public static IResult ShowDone() =>
        Page.Notice("已解绑", "您的工会卡已和这个微信解绑。", CardPaths.Bind);
}

using WeChatUnion.Domain.Cards;
using WeChatUnion.Gateway.Pages;
using WeChatUnion.Gateway.SignIn;
using WeChatUnion.Infrastructure.Cards;

namespace WeChatUnion.Gateway.Cards;

/// <summary>挂失, and a registered phone that is not one's own any more.</summary>
internal static class LostStep
{
    public static async Task<IResult> ShowAsync(
        CardQueries cards,
        CurrentFan fan,
        CancellationToken cancel
    ) =>
        await cards.FindBoundAsync(fan.Identity, cancel) is { } card
            ? Page.Show<LostPage>(new { Card = card })
            : Results.LocalRedirect(CardPaths.Root);

    public static async Task<IResult> SubmitAsync(
        ReportCardLost report,
        CurrentFan fan,
        TimeProvider clock,
        CancellationToken cancel
    )
    {
        var reported = await report.ExecuteAsync(fan.Identity, clock.GetUtcNow(), cancel);
        return Results.LocalRedirect(reported.Succeeded ? CardPaths.LostDone : CardPaths.Root);
    }

    public static IResult ShowDone() =>
        Page.Notice(
            "已挂失",
            "工会这边已停用这张卡。请再打银行电话挂失，补办新卡后会自动绑定。",
            CardPaths.Root
        );

    public static async Task<IResult> ReportPhoneAsync(
        ReportStalePhone report,
        CurrentFan fan,
        TimeProvider clock,
        CancellationToken cancel
    )
    {
        var reported = await report.ExecuteAsync(fan.Identity, clock.GetUtcNow(), cancel);
        return Results.LocalRedirect(reported.Succeeded ? CardPaths.PhoneReported : CardPaths.Bind);
    }

    public static IResult ShowPhoneReported() =>
        Page.Notice(
            "已告诉工会",
            "工会会联系您更新手机号。急用请带身份证到所属工会办理。",
            CardPaths.Root
        );
}

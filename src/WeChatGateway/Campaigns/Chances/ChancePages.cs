using System.Globalization;
using Microsoft.AspNetCore.Http.HttpResults;
using WeChatUnion.Domain.Campaigns.Chances;
using WeChatUnion.Domain.Campaigns.Contracts;
using WeChatUnion.Domain.Kernel;
using WeChatUnion.Gateway.Campaigns.Contracts;
using WeChatUnion.Gateway.Cards.Contracts;
using WeChatUnion.Gateway.Pages;
using WeChatUnion.Gateway.SignIn;
using SignInUse = WeChatUnion.Domain.Campaigns.Chances.SignIn;

namespace WeChatUnion.Gateway.Campaigns.Chances;

/// <summary>Signing in, and being there: what gives a further chance on a page.</summary>
internal static class ChancePages
{
    public static void Map(IEndpointRouteBuilder endpoints)
    {
        var pages = endpoints.MapMemberPages(ChancePaths.Root);
        pages.MapPost("/{id:guid}/sign-in", SignInAsync);
        pages.MapGet("/{id:guid}/here/{place}/{code}", ShowPlaceAsync);
        pages.MapPost("/{id:guid}/here/{place}/{code}", AttendAsync);
    }

    private static async Task<IResult> SignInAsync(
        Guid id,
        SignInUse signIn,
        ICampaignDirectory campaigns,
        IEnumerable<CampaignFace> faces,
        CurrentFan fan,
        TimeProvider clock,
        CancellationToken cancel
    )
    {
        var done = await signIn.ExecuteAsync(
            fan.Identity,
            new(id),
            "page",
            clock.GetUtcNow(),
            cancel
        );
        var page = faces.PageOf(await campaigns.FindAsync(new(id), cancel));
        return done.Succeeded
            ? Page.Notice("签到", ChanceWords.SignedIn(done.Value), page)
            : Refuse(done.Refusal, page);
    }

    /// <summary>What was scanned opens a page first: nothing is given to whoever only looks.</summary>
    private static async Task<IResult> ShowPlaceAsync(
        Guid id,
        string place,
        string code,
        Attend attend,
        CurrentFan fan,
        TimeProvider clock,
        CancellationToken cancel
    )
    {
        var found = await attend.FindAsync(
            new(fan.Identity, new(id), NumberOf(place), code, "page"),
            clock.GetUtcNow(),
            cancel
        );
        return found.Succeeded
            ? Page.Show<AttendPage>(
                new { At = found.Value, Action = ChancePaths.Here(new(id), NumberOf(place), code) }
            )
            : Refuse(found.Refusal, PrizeLinks.Own);
    }

    private static async Task<IResult> AttendAsync(
        Guid id,
        string place,
        string code,
        Attend attend,
        ICampaignDirectory campaigns,
        IEnumerable<CampaignFace> faces,
        CurrentFan fan,
        TimeProvider clock,
        CancellationToken cancel
    )
    {
        var done = await attend.ExecuteAsync(
            new(fan.Identity, new(id), NumberOf(place), code, "page"),
            clock.GetUtcNow(),
            cancel
        );
        var page = faces.PageOf(await campaigns.FindAsync(new(id), cancel));
        return done.Succeeded ? Page.Notice("到场登记", ChanceWords.Attended(done.Value), page)
            : done.Refusal == CampaignRefusals.CardNeeded ? SendToBind()
            : Refuse(done.Refusal, page);
    }

    /// <summary>By the time the card is bound, the code on the screen is another one.</summary>
    private static RazorComponentResult SendToBind() =>
        Page.Show<NoticePage>(
            new
            {
                Title = "到场登记",
                Message = "请先绑定会员服务卡，绑好后请再扫一次现场的码。",
                Again = CardLinks.Bind,
                AgainText = "去绑卡",
            }
        );

    /// <summary>What is no number is no place.</summary>
    private static int NumberOf(string place) =>
        int.TryParse(place, NumberStyles.None, CultureInfo.InvariantCulture, out var number)
            ? number
            : -1;

    private static IResult Refuse(Refusal refusal, string page) =>
        refusal == CampaignRefusals.CardNeeded ? Results.LocalRedirect(CardLinks.Bind)
        : refusal == CampaignRefusals.NotFound
            ? Page.Notice("没有找到", refusal.Message, page, StatusCodes.Status404NotFound)
        : Page.Notice("没有办成", refusal.Message, page);
}

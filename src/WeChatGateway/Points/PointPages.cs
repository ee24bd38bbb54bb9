using Microsoft.AspNetCore.Http.HttpResults;
using WeChatUnion.Domain.Campaigns.Contracts;
using WeChatUnion.Domain.Kernel;
using WeChatUnion.Domain.Points;
using WeChatUnion.Domain.Points.Chances;
using WeChatUnion.Domain.Points.Views;
using WeChatUnion.Gateway.Campaigns.Contracts;
using WeChatUnion.Gateway.Cards.Contracts;
using WeChatUnion.Gateway.Pages;
using WeChatUnion.Gateway.SignIn;
using WeChatUnion.Infrastructure.Points;

namespace WeChatUnion.Gateway.Points;

/// <summary>One's own points, and a chance bought with them.</summary>
internal static class PointPages
{
    /// <summary>Its form says what it costs, and which click it is.</summary>
    public const string KeyField = "key";

    public static IServiceCollection AddPointPages(this IServiceCollection services) =>
        services.AddSingleton(s =>
            ChanceOffer.Of<BuyChanceOffer>(s.GetRequiredService<PointsChanceSource>().Name)
        );

    public static void Map(IEndpointRouteBuilder endpoints)
    {
        var pages = endpoints.MapMemberPages(PointPaths.Own);
        pages.MapGet("", ShowAsync);
        pages.MapPost("/chances/{id:guid}", BuyAsync);
    }

    private static async Task<RazorComponentResult> ShowAsync(
        string? before,
        OwnPointQueries points,
        PointsSwitch isOn,
        CurrentFan fan,
        TimeProvider clock,
        CancellationToken cancel
    )
    {
        if (!isOn.IsOn)
        {
            return NotFound(PointsRefusals.Off);
        }
        var (from, now) = (PointCursor.Parse(before), clock.GetUtcNow());
        var own = await points.FindAsync(fan.Identity, now, cancel, from);
        return Page.Show<PointsPage>(new { Own = own, IsOlder = from is not null });
    }

    private static async Task<IResult> BuyAsync(
        Guid id,
        HttpContext http,
        BuyChance buy,
        ICampaignDirectory campaigns,
        IEnumerable<CampaignFace> faces,
        CurrentFan fan,
        TimeProvider clock,
        CancellationToken cancel
    )
    {
        var form = await http.Request.ReadFormAsync(cancel);
        var done = await buy.ExecuteAsync(
            new(fan.Identity, new(id), form[KeyField], "page"),
            clock.GetUtcNow(),
            cancel
        );
        var campaign = await campaigns.FindAsync(new(id), cancel);
        var page =
            faces.FirstOrDefault(face => face.Kind == campaign?.Kind)?.MemberPage(new(id))
            ?? PrizeLinks.Own;
        return done.Succeeded ? Results.LocalRedirect(page) : Refuse(done.Refusal, page);
    }

    private static IResult Refuse(Refusal refusal, string page) =>
        refusal == CampaignRefusals.CardNeeded ? Results.LocalRedirect(CardLinks.Bind)
        : refusal == PointsRefusals.Off || refusal == CampaignRefusals.NotFound ? NotFound(refusal)
        : Page.Notice("没有兑换", refusal.Message, page);

    private static RazorComponentResult NotFound(Refusal refusal) =>
        Page.Notice("没有找到", refusal.Message, PrizeLinks.Own, StatusCodes.Status404NotFound);
}

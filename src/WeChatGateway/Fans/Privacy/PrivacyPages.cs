using Microsoft.AspNetCore.Authentication;
using WeChatUnion.Domain.Consents.Contracts;
using WeChatUnion.Domain.Fans.Contracts;
using WeChatUnion.Domain.Fans.Privacy;
using WeChatUnion.Gateway.Pages;
using WeChatUnion.Gateway.SignIn;

namespace WeChatUnion.Gateway.Fans.Privacy;

/// <summary>我的个人信息: seen, taken along, erased.</summary>
internal static class PrivacyPages
{
    public static void Map(IEndpointRouteBuilder endpoints)
    {
        var pages = endpoints.MapMemberPages("");
        pages.MapGet(PrivacyPaths.Root, ShowAsync);
        pages.MapGet(PrivacyPaths.Export, ExportAsync);
        pages.MapGet(PrivacyPaths.Erase, ReviewAsync);
        pages.MapPost(PrivacyPaths.Erase, EraseAsync);
    }

    private static async Task<IResult> ShowAsync(
        ShowOwnData show,
        IFanDirectory fans,
        IAgreements agreements,
        CurrentFan fan,
        TimeProvider clock,
        CancellationToken cancel
    )
    {
        var sections = await show.ExecuteAsync(fan.Identity, clock.GetUtcNow(), cancel);
        IReadOnlyList<StandingAgreement> standing = await fans.FindAsync(fan.Identity, cancel)
            is { } person
            ? await agreements.FindStandingAsync(person, cancel)
            : [];
        return Page.Show<PrivacyPage>(
            new { Sections = sections, Agreements = standing.DistinctBy(one => one.Kind).ToList() }
        );
    }

    private static async Task<IResult> ExportAsync(
        ExportOwnData export,
        CurrentFan fan,
        TimeProvider clock,
        CancellationToken cancel
    )
    {
        var now = clock.GetUtcNow();
        var sections = await export.ExecuteAsync(fan.Identity, now, cancel);
        return OwnDataFile.Of(sections, now);
    }

    private static async Task<IResult> ReviewAsync(
        ReviewErasure review,
        CurrentFan fan,
        CancellationToken cancel
    ) => Page.Show<ErasePage>(new { Terms = await review.ExecuteAsync(fan.Identity, cancel) });

    /// <summary>Answers with the last page itself: behind a redirect the fan would have to sign in and be known again.</summary>
    private static async Task<IResult> EraseAsync(
        HttpContext http,
        EraseOwnData erase,
        CurrentFan fan,
        TimeProvider clock,
        CancellationToken cancel
    )
    {
        var erased = await erase.ExecuteAsync(fan.Identity, clock.GetUtcNow(), cancel);
        await http.SignOutAsync(FanSession.Scheme);
        return Page.Show<ErasedPage>(new { erased.Kept });
    }
}

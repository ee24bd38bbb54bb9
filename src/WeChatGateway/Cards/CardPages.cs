using WeChatUnion.Domain.Members.Contracts;
using WeChatUnion.Gateway.Cards.Codes;
using WeChatUnion.Gateway.Pages;
using WeChatUnion.Gateway.SignIn;
using WeChatUnion.Infrastructure.Cards;

namespace WeChatUnion.Gateway.Cards;

/// <summary>The room's pages. Every form answers with a redirect, so that going back sends nothing twice.</summary>
internal static class CardPages
{
    public static void Map(IEndpointRouteBuilder endpoints)
    {
        var pages = endpoints.MapMemberPages("");
        MapProven(pages.MapGroup("").AddEndpointFilter(NeedsTicket.FilterAsync));
        pages.MapGet(CardPaths.Root, ShowCardAsync);
        pages
            .MapGet(CardPaths.Code, CardCodeStep.ShowAsync)
            .WithMetadata(new PageNeedsMark(PageNeeds.DataPictures));
        pages.MapGet(CardPaths.Bind, ConsentStep.ShowAsync);
        pages.MapPost(CardPaths.Bind, ConsentStep.SubmitAsync);
        pages.MapGet(CardPaths.Verify, VerifyStep.Show);
        pages.MapPost(CardPaths.Verify, VerifyStep.SubmitAsync);
        pages.MapGet(CardPaths.VerifyByName, VerifyByNameStep.Show);
        pages.MapPost(CardPaths.VerifyByName, VerifyByNameStep.SubmitAsync);
        pages.MapGet(CardPaths.Done, ShowDoneAsync);
        pages.MapGet(CardPaths.Unbind, UnbindStep.ShowAsync);
        pages.MapPost(CardPaths.Unbind, UnbindStep.SubmitAsync);
        pages.MapGet(CardPaths.Unbound, UnbindStep.ShowDone);
        pages.MapGet(CardPaths.Lost, LostStep.ShowAsync);
        pages.MapPost(CardPaths.Lost, LostStep.SubmitAsync);
        pages.MapGet(CardPaths.LostDone, LostStep.ShowDone);
        pages.MapPost(CardPaths.PhoneReport, LostStep.ReportPhoneAsync);
        pages.MapGet(CardPaths.PhoneReported, LostStep.ShowPhoneReported);
        pages.MapGet(CardPaths.Stopped, ShowStopped);
    }

    /// <summary>Steps of who has shown to be the member.</summary>
    private static void MapProven(RouteGroupBuilder pages)
    {
        pages.MapGet(CardPaths.Confirm, ConfirmStep.ShowAsync);
        pages.MapPost(CardPaths.Confirm, ConfirmStep.SubmitAsync);
        pages.MapPost(CardPaths.ConfirmCode, CodeStep.AskAsync);
        pages.MapGet(CardPaths.TakeOver, TakeOverStep.ShowAsync);
        pages.MapPost(CardPaths.TakeOver, TakeOverStep.SubmitAsync);
        pages.MapPost(CardPaths.TakeOverCode, CodeStep.AskAsync);
        pages.MapPost(CardPaths.TakeOverCounter, TakeOverStep.AskCounterAsync);
    }

    private static async Task<IResult> ShowCardAsync(
        CardQueries cards,
        IBlacklist blacklist,
        CurrentFan fan,
        TimeProvider clock,
        CancellationToken cancel
    )
    {
        if (await cards.FindBoundAsync(fan.Identity, cancel) is not { } card)
        {
            return Results.LocalRedirect(CardPaths.Bind);
        }
        var listed = await blacklist.StandingAsync(card.Member, clock.GetUtcNow(), cancel);
        return Page.Show<CardPage>(new { Card = card, listed.Said });
    }

    private static async Task<IResult> ShowDoneAsync(
        CardQueries cards,
        CurrentFan fan,
        CancellationToken cancel
    ) =>
        await cards.FindBoundAsync(fan.Identity, cancel) is { RestReason: null } card
            ? Page.Show<CardPage>(new { Card = card, JustBound = true })
            : Results.LocalRedirect(CardPaths.Bind);

    private static IResult ShowStopped(BindSteps steps) =>
        steps.SeenAt(CardPaths.Stopped).RefusalText is { } message
            ? Page.Notice("暂时不能绑定", message, CardPaths.Bind)
            : Results.LocalRedirect(CardPaths.Bind);
}

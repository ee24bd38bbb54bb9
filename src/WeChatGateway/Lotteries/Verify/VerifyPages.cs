using System.Text;
using Microsoft.AspNetCore.Http.HttpResults;
using WeChatUnion.Domain.Campaigns;
using WeChatUnion.Domain.Campaigns.Contracts;
using WeChatUnion.Domain.Kernel.FairDraw;
using WeChatUnion.Domain.Lotteries.Views;
using WeChatUnion.Gateway.Api;
using WeChatUnion.Gateway.Hosting.Crowds;
using WeChatUnion.Gateway.Pages;
using WeChatUnion.Infrastructure.Lotteries;
using WeChatUnion.Infrastructure.Lotteries.Instant;

namespace WeChatUnion.Gateway.Lotteries.Verify;

/// <summary>What anybody sees of a draw, and all that is needed to compute it anew (docs/fair-draw.md). Nobody signs in here.</summary>
internal static class VerifyPages
{
    public static IServiceCollection AddVerifyPages(this IServiceCollection services) =>
        services.AddSingleton<ProofFiles>();

    public static void Map(IEndpointRouteBuilder endpoints)
    {
        var draws = endpoints
            .MapGroup(VerifyPaths.Root)
            .AddEndpointFilter(PageHeaders.FilterAsync)
            .AllowAnonymous();
        draws.MapGet(VerifyPaths.Draw, ShowAsync);
        draws.MapGet(VerifyPaths.Proof, SendProofAsync);
        draws.MapGet(VerifyPaths.Rules, SendRulesAsync);
        draws.MapGet(VerifyPaths.Inclusion, ProveAsync);
    }

    private static async Task<Results<RazorComponentResult, NotFound>> ShowAsync(
        Guid id,
        LotteryQueries lotteries,
        DeckProofQueries decks,
        IPublishedWins wins,
        TimeProvider clock,
        CancellationToken cancel
    )
    {
        var now = clock.GetUtcNow();
        if (await lotteries.FindAsync(new(id), cancel) is { } draw)
        {
            return Page.Show<VerifyPage>(
                new
                {
                    Draw = draw,
                    Rules = DrawRules.Read(draw.RulesFile)!,
                    Wins = await wins.PublishedAsync(draw.Campaign.Id, cancel),
                    Now = now,
                }
            );
        }
        return await decks.FindPublicAsync(new(id), cancel) is { } deck
            ? Page.Show<VerifyDeckPage>(
                new
                {
                    Deck = deck,
                    Rules = DeckRules.Read(deck.RulesFile)!,
                    Wins = await WinsOfAsync(deck, wins, cancel),
                    Now = now,
                }
            )
            : TypedResults.NotFound();
    }

    /// <summary>Prize by prize: an instant win has no order of its own. None before the end, while slots are still being drawn.</summary>
    private static async Task<IReadOnlyList<PublishedWin>> WinsOfAsync(
        PublicDeck deck,
        IPublishedWins wins,
        CancellationToken cancel
    ) =>
        deck.Told is null
            ? []
            : [.. (await wins.PublishedAsync(deck.Campaign.Id, cancel)).OrderBy(win => win.Prize)];

    private static async Task<Results<FileStreamHttpResult, ProblemHttpResult>> SendProofAsync(
        Guid id,
        ProofFiles proofs,
        HttpContext http,
        CancellationToken cancel
    )
    {
        if (await proofs.FindAsync(new CampaignId(id), cancel) is not { } proof)
        {
            return ApiProblem.OfStatus(StatusCodes.Status404NotFound);
        }
        // Whoever reads it slowly holds nothing.
        Turn.End(http);
        return proof.Send(http, $"draw-{id}.json");
    }

    private static async Task<Results<FileStreamHttpResult, ProblemHttpResult>> SendRulesAsync(
        Guid id,
        LotteryQueries lotteries,
        DeckProofQueries decks,
        HttpContext http,
        CancellationToken cancel
    )
    {
        var draw = await lotteries.FindAsync(new(id), cancel);
        var rules = draw?.RulesFile ?? (await decks.FindPublicAsync(new(id), cancel))?.RulesFile;
        return rules is null
            ? ApiProblem.OfStatus(StatusCodes.Status404NotFound)
            : PublicFile.Of(Encoding.UTF8.GetBytes(rules)).Send(http, $"draw-{id}-rules.json");
    }

    /// <summary>Also before the draw: from the moment the list is fixed whoever has a code sees that it stands there.</summary>
    private static async Task<Results<Ok<InclusionProof>, ProblemHttpResult>> ProveAsync(
        Guid id,
        string? code,
        InclusionQueries inclusions,
        CancellationToken cancel
    ) =>
        await inclusions.FindAsync(new(id), code ?? "", cancel) is { } proof
            ? TypedResults.Ok(proof)
            : ApiProblem.OfStatus(StatusCodes.Status404NotFound);
}

using System.ComponentModel;
using Microsoft.AspNetCore.Http.HttpResults;
using WeChatUnion.Domain.Subsidies;
using WeChatUnion.Gateway.Api;
using WeChatUnion.Infrastructure.Subsidies;

namespace WeChatUnion.Gateway.Subsidies;

/// <summary>What the mini-program needs to know of the season; the claim itself goes through the API of cases.</summary>
internal static class SeasonApi
{
    public static void Map(IEndpointRouteBuilder endpoints) =>
        endpoints
            .MapApi("/subsidies", "Subsidies")
            .MapGet("/season", ShowAsync)
            .WithName("GetSeason")
            .WithSummary("The season members are in: windows, regions and amounts.")
            .ProducesProblem(StatusCodes.Status404NotFound);

    private static async Task<Results<Ok<SeasonContract>, ProblemHttpResult>> ShowAsync(
        SeasonQueries seasons,
        TimeProvider clock,
        CancellationToken cancel
    ) =>
        await seasons.FindCurrentAsync(clock.GetUtcNow(), cancel) is { } season
            ? TypedResults.Ok(SeasonContract.Of(season))
            : ApiProblem.Of(SubsidiesRefusals.NoSeason);
}

internal sealed record SeasonContract(
    [property: Description("Kind and round to open a case with.")] string Kind,
    string Round,
    string Name,
    DateTimeOffset ApplyFrom,
    DateTimeOffset ApplyUntil,
    DateOnly TicketFrom,
    DateOnly TicketTo,
    string Promise,
    IReadOnlyList<TierContract> Tiers,
    [property: Description("Ways of travel that count, as the form takes them.")]
        IReadOnlyList<string> Modes,
    [property: Description("Whom one may have visited, likewise; empty: nobody.")]
        IReadOnlyList<string> KinTies
)
{
    public static SeasonContract Of(SeasonView season) =>
        new(
            ReturnHome.KindName,
            season.Round,
            season.Name,
            season.ApplyFrom,
            season.ApplyUntil,
            season.Rules.TicketFrom,
            season.Rules.TicketTo,
            season.Rules.Promise,
            [
                .. season.Rules.Tiers.Select(tier => new TierContract(
                    tier.Title,
                    tier.AmountCents,
                    tier.Regions
                )),
            ],
            [.. season.Rules.Modes.Select(mode => ApiWords.Of(mode))],
            [.. season.Rules.KinTies.Select(kin => ApiWords.Of(kin))]
        );
}

/// <param name="AmountCents">In fen.</param>
internal sealed record TierContract(
    string Title,
    [property: Description("In fen.")] long AmountCents,
    IReadOnlyList<string> Regions
);

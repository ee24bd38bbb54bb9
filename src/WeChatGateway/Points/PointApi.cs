using Microsoft.AspNetCore.Http.HttpResults;
using WeChatUnion.Domain.Points;
using WeChatUnion.Domain.Points.Chances;
using WeChatUnion.Gateway.Api;
using WeChatUnion.Gateway.SignIn;
using WeChatUnion.Infrastructure.Points;

namespace WeChatUnion.Gateway.Points;

/// <summary>Points in the mini-program, through the same use cases as on the pages.</summary>
internal static class PointApi
{
    public static void Map(IEndpointRouteBuilder endpoints)
    {
        var points = endpoints
            .MapApi("/points", "Points")
            .ProducesProblem(StatusCodes.Status404NotFound)
            .ProducesProblem(StatusCodes.Status409Conflict);
        points
            .MapGet("", ShowAsync)
            .WithName("GetPoints")
            .WithSummary("One's own balance, what expires when, the last transfers.");
        points
            .MapPost("/chances/{id:guid}", BuyAsync)
            .WithName("BuyChance")
            .WithSummary(
                "A further chance in a campaign for points. The same key asked again is the same purchase."
            );
    }

    private static async Task<Results<Ok<PointsContract>, ProblemHttpResult>> ShowAsync(
        OwnPointQueries points,
        PointsSwitch isOn,
        CurrentFan fan,
        TimeProvider clock,
        CancellationToken cancel
    ) =>
        isOn.IsOn
            ? TypedResults.Ok(
                PointsContract.Of(await points.FindAsync(fan.Identity, clock.GetUtcNow(), cancel))
            )
            : ApiProblem.Of(PointsRefusals.Off);

    private static async Task<Results<Ok<BoughtChanceContract>, ProblemHttpResult>> BuyAsync(
        Guid id,
        BuyChanceBody body,
        BuyChance buy,
        CurrentFan fan,
        TimeProvider clock,
        CancellationToken cancel
    )
    {
        var done = await buy.ExecuteAsync(
            new(fan.Identity, new(id), body.Key, "api"),
            clock.GetUtcNow(),
            cancel
        );
        return done.Succeeded
            ? TypedResults.Ok(
                new BoughtChanceContract(done.Value.Count, done.Value.IsKnown, done.Value.Total)
            )
            : ApiProblem.Of(done.Refusal);
    }
}

using Microsoft.AspNetCore.Http.HttpResults;
using WeChatUnion.Domain.Campaigns.Contracts;
using WeChatUnion.Domain.Lotteries;
using WeChatUnion.Domain.Lotteries.Instant;
using WeChatUnion.Gateway.Api;
using WeChatUnion.Gateway.SignIn;
using WeChatUnion.Infrastructure.Lotteries;
using WeChatUnion.Infrastructure.Lotteries.Instant;

namespace WeChatUnion.Gateway.Lotteries;

/// <summary>Draws in the mini-program, through the same use cases as on the pages and in the chat.</summary>
internal static class DrawApi
{
    public static void Map(IEndpointRouteBuilder endpoints)
    {
        var draws = endpoints
            .MapApi("/draws", "Draws")
            .ProducesProblem(StatusCodes.Status404NotFound)
            .ProducesProblem(StatusCodes.Status409Conflict);
        draws
            .MapGet("", ListAsync)
            .WithName("ListDraws")
            .WithSummary("Draws members may know of, with one's own entry; what is open first.");
        draws.MapGet("/{id:guid}", FindAsync).WithName("GetDraw").WithSummary("One draw.");
        draws
            .MapPost("/{id:guid}/entry", EnterAsync)
            .WithName("EnterDraw")
            .WithSummary("Enter it. Done twice it is the same entry.");
        draws
            .MapGet("/{id:guid}/turns", ShowWheelAsync)
            .WithName("GetTurns")
            .WithSummary("One's own turns of an instant win, and the chances left.");
        draws
            .MapPost("/{id:guid}/turns", TurnAsync)
            .WithName("TakeTurn")
            .WithSummary("Try one's luck. The same number asked again is the same turn.");
    }

    private static async Task<Results<Ok<WheelContract>, ProblemHttpResult>> ShowWheelAsync(
        Guid id,
        OwnWheelQueries wheels,
        CurrentFan fan,
        TimeProvider clock,
        CancellationToken cancel
    ) =>
        await wheels.FindAsync(fan.Identity, new(id), clock.GetUtcNow(), cancel) is { } wheel
            ? TypedResults.Ok(WheelContract.Of(wheel))
            : ApiProblem.Of(CampaignRefusals.NotFound);

    private static async Task<Results<Ok<TurnContract>, ProblemHttpResult>> TurnAsync(
        Guid id,
        TurnBody body,
        TakeTurn take,
        CurrentFan fan,
        TimeProvider clock,
        CancellationToken cancel
    )
    {
        var done = await take.ExecuteAsync(
            new(fan.Identity, new(id), body.Number, "api"),
            clock.GetUtcNow(),
            cancel
        );
        return done.Succeeded
            ? TypedResults.Ok(TurnContract.Of(done.Value.Turn, done.Value.Campaign))
            : ApiProblem.Of(done.Refusal);
    }

    private static async Task<Ok<IReadOnlyList<DrawContract>>> ListAsync(
        OwnDrawQueries draws,
        CurrentFan fan,
        TimeProvider clock,
        CancellationToken cancel
    )
    {
        var now = clock.GetUtcNow();
        var all = await draws.ListAsync(fan.Identity, now, cancel);
        return TypedResults.Ok<IReadOnlyList<DrawContract>>([
            .. all.Select(draw => DrawContract.Of(draw, now)),
        ]);
    }

    private static async Task<Results<Ok<DrawContract>, ProblemHttpResult>> FindAsync(
        Guid id,
        OwnDrawQueries draws,
        CurrentFan fan,
        TimeProvider clock,
        CancellationToken cancel
    ) =>
        await draws.FindAsync(fan.Identity, new(id), cancel) is { } draw
            ? TypedResults.Ok(DrawContract.Of(draw, clock.GetUtcNow()))
            : ApiProblem.Of(CampaignRefusals.NotFound);

    private static async Task<Results<Ok<DrawEntryContract>, ProblemHttpResult>> EnterAsync(
        Guid id,
        EnterLottery enter,
        OwnEntries own,
        CurrentFan fan,
        TimeProvider clock,
        CancellationToken cancel
    )
    {
        var done = await enter.ExecuteAsync(
            new(fan.Identity, new(id), "api"),
            clock.GetUtcNow(),
            cancel
        );
        if (!done.Succeeded)
        {
            return ApiProblem.Of(done.Refusal);
        }
        // Who enters for the first time has no further ones: they would have brought the first with them.
        var further = done.Value.IsNew
            ? []
            : (await own.ListAsync(fan.Identity, new(id), cancel)).Skip(1);
        return TypedResults.Ok(
            new DrawEntryContract(
                done.Value.Code,
                done.Value.At,
                null,
                [.. further.Select(entry => entry.Code.ToString())]
            )
        );
    }
}

using Microsoft.AspNetCore.Http.HttpResults;
using WeChatUnion.Domain.Cards;
using WeChatUnion.Gateway.Api;
using WeChatUnion.Gateway.SignIn;

namespace WeChatUnion.Gateway.Cards;

/// <summary>解绑 in the mini-program.</summary>
internal static class UnbindApi
{
    public static void Map(RouteGroupBuilder card)
    {
        card.MapGet("/unbinding", ReviewAsync)
            .WithName("ReviewUnbinding")
            .WithSummary("What is still under way, to be shown before the user confirms.")
            .ProducesProblem(StatusCodes.Status404NotFound);
        card.MapDelete("", UnbindAsync)
            .WithName("UnbindCard")
            .WithSummary("Give the binding up. Done twice it is a success without change.");
    }

    private static async Task<Results<Ok<UnbindingReviewContract>, ProblemHttpResult>> ReviewAsync(
        ReviewUnbinding review,
        CurrentFan fan,
        CancellationToken cancel
    ) =>
        await review.ExecuteAsync(fan.Identity, cancel) is { } open
            ? TypedResults.Ok(new UnbindingReviewContract(open))
            : ApiProblem.Of(CardsRefusals.NothingBound);

    private static async Task<Results<Ok<UnbindingContract>, ProblemHttpResult>> UnbindAsync(
        UnbindCard unbind,
        CurrentFan fan,
        TimeProvider clock,
        CancellationToken cancel
    )
    {
        var ended = await unbind.ExecuteAsync(fan.Identity, clock.GetUtcNow(), cancel);
        return ended.Succeeded
            ? TypedResults.Ok(new UnbindingContract(ended.Value.Changed, ended.Value.StillOpen))
            : ApiProblem.Of(ended.Refusal);
    }
}

/// <param name="StillOpen">Sentences for the member; it goes on whatever he decides.</param>
internal sealed record UnbindingReviewContract(IReadOnlyList<string> StillOpen);

/// <param name="Changed">False: nothing was bound any more.</param>
internal sealed record UnbindingContract(bool Changed, IReadOnlyList<string> StillOpen);

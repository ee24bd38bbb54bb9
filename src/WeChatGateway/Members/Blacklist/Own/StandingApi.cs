using Microsoft.AspNetCore.Http.HttpResults;
using WeChatUnion.Domain.Members.Blacklist;
using WeChatUnion.Gateway.Api;
using WeChatUnion.Gateway.SignIn;

namespace WeChatUnion.Gateway.Members.Blacklist.Own;

/// <summary>The same as the pages, in the mini-program.</summary>
internal static class StandingApi
{
    public static void Map(IEndpointRouteBuilder endpoints)
    {
        var mine = endpoints.MapApi("/me/standing", "Me");
        mine.MapGet("", ListAsync)
            .WithName("GetMyStanding")
            .WithSummary("Entries of the black list against the user or his union.");
        mine.MapPost("/{entry:guid}/appeal", AppealAsync)
            .WithName("AppealEntry")
            .WithSummary("Appeal once against an entry. The same words again are a success.")
            .ProducesProblem(StatusCodes.Status404NotFound)
            .ProducesProblem(StatusCodes.Status409Conflict);
    }

    private static async Task<Ok<List<StandingEntryContract>>> ListAsync(
        ShowOwnListings listings,
        CurrentFan fan,
        TimeProvider clock,
        CancellationToken cancel
    )
    {
        var own = await listings.ExecuteAsync(fan.Identity, clock.GetUtcNow(), cancel);
        return TypedResults.Ok(own.Select(StandingEntryContract.Of).ToList());
    }

    private static async Task<Results<NoContent, ProblemHttpResult>> AppealAsync(
        Guid entry,
        AppealRequest request,
        AppealListing appeal,
        CurrentFan fan,
        TimeProvider clock,
        CancellationToken cancel
    )
    {
        var made = await appeal.ExecuteAsync(
            new(fan.Identity, new(entry), request.Text),
            clock.GetUtcNow(),
            cancel
        );
        return made.Succeeded ? TypedResults.NoContent() : ApiProblem.Of(made.Refusal);
    }
}

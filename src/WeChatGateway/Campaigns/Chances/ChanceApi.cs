using System.ComponentModel;
using Microsoft.AspNetCore.Http.HttpResults;
using WeChatUnion.Domain.Campaigns.Chances;
using WeChatUnion.Domain.Campaigns.Contracts;
using WeChatUnion.Domain.Kernel;
using WeChatUnion.Gateway.Api;
using WeChatUnion.Gateway.SignIn;
using SignInUse = WeChatUnion.Domain.Campaigns.Chances.SignIn;

namespace WeChatUnion.Gateway.Campaigns.Chances;

/// <summary>Further chances in the mini-program, through the same use cases as on the pages and in the chat.</summary>
internal static class ChanceApi
{
    public static void Map(IEndpointRouteBuilder endpoints)
    {
        var campaigns = endpoints
            .MapApi("/campaigns", "Campaigns")
            .ProducesProblem(StatusCodes.Status404NotFound)
            .ProducesProblem(StatusCodes.Status409Conflict);
        campaigns
            .MapPost("/{id:guid}/sign-in", SignInAsync)
            .WithName("SignInToCampaign")
            .WithSummary(
                "Sign in: once a day a further chance, where the campaign's rules say so."
            );
        campaigns
            .MapPost("/{id:guid}/attendance", AttendAsync)
            .WithName("AttendCampaign")
            .WithSummary("Be there: once for each place, by the code on its screen.");
    }

    private static async Task<Results<Ok<ChanceContract>, ProblemHttpResult>> SignInAsync(
        Guid id,
        SignInUse signIn,
        CurrentFan fan,
        TimeProvider clock,
        CancellationToken cancel
    ) => Answer(await signIn.ExecuteAsync(fan.Identity, new(id), "api", clock.GetUtcNow(), cancel));

    private static async Task<Results<Ok<ChanceContract>, ProblemHttpResult>> AttendAsync(
        Guid id,
        AttendanceBody body,
        Attend attend,
        CurrentFan fan,
        TimeProvider clock,
        CancellationToken cancel
    ) =>
        Answer(
            await attend.ExecuteAsync(
                new(fan.Identity, new(id), body.Place, body.Code, "api"),
                clock.GetUtcNow(),
                cancel
            )
        );

    private static Results<Ok<ChanceContract>, ProblemHttpResult> Answer(
        Outcome<ChanceReceipt> done
    ) =>
        done.Succeeded
            ? TypedResults.Ok(
                new ChanceContract(done.Value.Count, done.Value.IsKnown, done.Value.Total)
            )
            : ApiProblem.Of(done.Refusal);
}

internal sealed record ChanceContract(
    [property: Description("Chances given just now; 0: none.")] int Given,
    [property: Description("They had been given before.")] bool IsKnown,
    [property: Description("All further chances one has had in the campaign.")] int Total
);

internal sealed record AttendanceBody(
    [property: Description("As the scanned address says: from 0.")] int Place,
    [property: Description("Likewise, its last part.")] string? Code
);

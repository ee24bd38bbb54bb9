using Microsoft.AspNetCore.Http.HttpResults;
using WeChatUnion.Domain.Cases.Contracts;
using WeChatUnion.Domain.Memberships.Moving;
using WeChatUnion.Gateway.Api;
using WeChatUnion.Gateway.SignIn;

namespace WeChatUnion.Gateway.Memberships.Moving;

/// <param name="Union">Found by name; or</param>
/// <param name="Code">of the new union's poster.</param>
internal sealed record TransferRequest(Guid? Union, string? Code);

/// <summary>转会 in the mini-program.</summary>
internal static class TransferApi
{
    public static void Map(IEndpointRouteBuilder endpoints)
    {
        var transfer = endpoints.MapApi("/me/transfer", "Memberships");
        transfer
            .MapGet("", ShowAsync)
            .WithName("GetMyTransfer")
            .WithSummary("The member's transfer, begun by asking for it.")
            .ProducesProblem(StatusCodes.Status409Conflict);
        transfer
            .MapPut("", ChooseAsync)
            .WithName("ChooseMyNewUnion")
            .WithSummary("Choose the union to move to.")
            .ProducesProblem(StatusCodes.Status404NotFound)
            .ProducesProblem(StatusCodes.Status409Conflict);
        transfer
            .MapPost("/submission", SubmitAsync)
            .WithName("SubmitMyTransfer")
            .WithSummary("Hand it in. Done twice it is the same receipt.")
            .ProducesProblem(StatusCodes.Status409Conflict);
    }

    private static async Task<Results<Ok<ApplicationContract>, ProblemHttpResult>> ShowAsync(
        OpenTransfer transfer,
        CancellationToken cancel
    )
    {
        var found = await transfer.ReviewAsync(CaseChannel.MiniProgram, cancel);
        return found.Succeeded
            ? TypedResults.Ok(ApplicationContract.Of(found.Value))
            : ApiProblem.Of(found.Refusal);
    }

    private static async Task<Results<Ok<ApplicationContract>, ProblemHttpResult>> ChooseAsync(
        TransferRequest request,
        FillTransfer fill,
        OpenTransfer transfer,
        CurrentFan fan,
        TimeProvider clock,
        CancellationToken cancel
    )
    {
        var chosen = await fill.ExecuteAsync(
            new(
                fan.Identity,
                request.Union is { } union ? new(union) : null,
                request.Code,
                CaseChannel.MiniProgram
            ),
            clock.GetUtcNow(),
            cancel
        );
        return chosen.Succeeded ? await ShowAsync(transfer, cancel) : ApiProblem.Of(chosen.Refusal);
    }

    private static async Task<Results<Ok<ReceiptContract>, ProblemHttpResult>> SubmitAsync(
        SignRequest request,
        OpenTransfer transfer,
        MembershipSubmission submission,
        CancellationToken cancel
    ) =>
        await submission.SendAsync(
            await transfer.FindAsync(CaseChannel.MiniProgram, cancel),
            TransferMembership.KindName,
            TransferMembership.Round,
            request,
            cancel
        );
}

using Microsoft.AspNetCore.Http.HttpResults;
using WeChatUnion.Domain.Cases.Contracts;
using WeChatUnion.Domain.Cases.Contracts.Filing;
using WeChatUnion.Domain.Kernel;
using WeChatUnion.Gateway.Api;
using WeChatUnion.Gateway.SignIn;

namespace WeChatUnion.Gateway.Memberships;

/// <summary>Handing in through the mini-program, which names no case: the one of the round is meant.</summary>
internal sealed class MembershipSubmission(
    SubmitCase submit,
    FindReceipt receipts,
    CurrentFan fan,
    TimeProvider clock
)
{
    /// <param name="found">What is with the user; or why there is nothing, which may be that it was handed in already.</param>
    public async Task<Results<Ok<ReceiptContract>, ProblemHttpResult>> SendAsync(
        Outcome<CaseDraft> found,
        string kind,
        string round,
        SignRequest request,
        CancellationToken cancel
    )
    {
        var now = clock.GetUtcNow();
        var done =
            found.Succeeded
                ? await submit.ExecuteAsync(
                    fan.Identity,
                    new(found.Value.Id, request.Signed, Version: request.Version),
                    now,
                    cancel
                )
            : found.Refusal == CaseRefusals.AlreadyApplied
                ? await receipts.ExecuteAsync(fan.Identity, kind, round, now, cancel)
            : found.Refusal;
        return done.Succeeded
            ? TypedResults.Ok(ReceiptContract.Of(done.Value))
            : ApiProblem.Of(done.Refusal);
    }
}

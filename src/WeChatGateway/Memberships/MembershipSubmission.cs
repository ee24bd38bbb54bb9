using Microsoft.AspNetCore.Http.HttpResults;
using WeChatUnion.Domain.Cases;
using WeChatUnion.Domain.Cases.Contracts.Filing;
using WeChatUnion.Gateway.Api;
using WeChatUnion.Gateway.SignIn;

namespace WeChatUnion.Gateway.Memberships;

/// <summary>Handing in through the mini-program.</summary>
internal static class MembershipSubmission
{
    public static async Task<Results<Ok<ReceiptContract>, ProblemHttpResult>> SendAsync(
        CaseId id,
        bool signed,
        SubmitCase submit,
        CurrentFan fan,
        TimeProvider clock,
        CancellationToken cancel
    )
    {
        var done = await submit.ExecuteAsync(
            fan.Identity,
            new(id, signed),
            clock.GetUtcNow(),
            cancel
        );
        return done.Succeeded
            ? TypedResults.Ok(ReceiptContract.Of(done.Value))
            : ApiProblem.Of(done.Refusal);
    }
}

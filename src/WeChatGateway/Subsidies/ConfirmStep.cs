using WeChatUnion.Domain.Cases.Contracts;
using WeChatUnion.Domain.Cases.Contracts.Filing;
using WeChatUnion.Gateway.Cases.Contracts;
using WeChatUnion.Gateway.Pages;
using WeChatUnion.Gateway.SignIn;

namespace WeChatUnion.Gateway.Subsidies;

/// <summary>Step ②: what will be handed in and what it is worth; the promise is ticked, and that is the signature.</summary>
internal static class ConfirmStep
{
    public static async Task<IResult> ShowAsync(
        OpenClaim claim,
        ReviewCase review,
        CurrentFan fan,
        TimeProvider clock,
        CancellationToken cancel
    )
    {
        var draft = await claim.FindAsync(CaseChannel.Page, cancel);
        if (!draft.Succeeded)
        {
            return ClaimStep.Stop(draft.Refusal);
        }
        var reviewed = await review.ExecuteAsync(
            fan.Identity,
            draft.Value.Id,
            clock.GetUtcNow(),
            cancel
        );
        return reviewed is { Succeeded: true, Value.Missing: null }
            ? Page.Show<ClaimConfirmPage>(new { claim.Season, Reviewing = reviewed.Value })
            : Results.LocalRedirect(SubsidyPaths.Claim);
    }

    public static async Task<IResult> SubmitAsync(
        HttpContext http,
        OpenClaim claim,
        SubmitCase submit,
        CurrentFan fan,
        TimeProvider clock,
        CancellationToken cancel
    )
    {
        var draft = await claim.FindAsync(CaseChannel.Page, cancel);
        if (!draft.Succeeded)
        {
            return ClaimStep.Stop(draft.Refusal);
        }
        var sent = await http.Request.ReadFormAsync(cancel);
        var done = await submit.ExecuteAsync(
            fan.Identity,
            new(draft.Value.Id, sent["signed"] == "yes"),
            clock.GetUtcNow(),
            cancel
        );
        return done.Succeeded
            ? Results.LocalRedirect(CaseLinks.Of(done.Value.Id))
            : Page.Notice("没有提交", done.Refusal.Message, SubsidyPaths.Confirm);
    }
}

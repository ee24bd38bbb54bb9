using WeChatUnion.Domain.Cases.Contracts;
using WeChatUnion.Domain.Cases.Contracts.Filing;
using WeChatUnion.Domain.Kernel;
using WeChatUnion.Gateway.Cases.Contracts;
using WeChatUnion.Gateway.Pages;
using WeChatUnion.Gateway.SignIn;

namespace WeChatUnion.Gateway.Subsidies;

/// <summary>Step ②: what will be handed in and what it is worth; the promise is ticked, and that is the signature.</summary>
internal static class ConfirmStep
{
    public static Task<IResult> ShowAsync(
        OpenClaim claim,
        ReviewCase review,
        CurrentFan fan,
        TimeProvider clock,
        CancellationToken cancel
    ) => ShowAsync(claim, review, fan, clock.GetUtcNow(), null, cancel);

    public static async Task<IResult> SubmitAsync(
        HttpContext http,
        OpenClaim claim,
        ReviewCase review,
        ConfirmedDraft confirmed,
        CurrentFan fan,
        TimeProvider clock,
        CancellationToken cancel
    )
    {
        var sent = await http.Request.ReadFormAsync(cancel);
        var done = await confirmed.HandInAsync(sent, cancel);
        return done.Succeeded ? Results.LocalRedirect(CaseLinks.Of(done.Value.Id))
            : done.Refusal == CaseRefusals.Changed
                ? await ShowAsync(claim, review, fan, clock.GetUtcNow(), done.Refusal, cancel)
            : Page.Notice("没有提交", done.Refusal.Message, SubsidyPaths.Confirm);
    }

    private static async Task<IResult> ShowAsync(
        OpenClaim claim,
        ReviewCase review,
        CurrentFan fan,
        DateTimeOffset now,
        Refusal? problem,
        CancellationToken cancel
    )
    {
        var draft = await claim.FindAsync(fan.Identity, CaseChannel.Page, now, cancel);
        if (!draft.Succeeded)
        {
            return ClaimStep.Stop(draft.Refusal);
        }
        var reviewed = await review.ExecuteAsync(fan.Identity, draft.Value.Id, now, cancel);
        return reviewed is { Succeeded: true, Value.Missing: null }
            ? Page.Show<ClaimConfirmPage>(
                new
                {
                    claim.Season,
                    Reviewing = reviewed.Value,
                    problem?.Message,
                }
            )
            : Results.LocalRedirect(SubsidyPaths.Claim);
    }
}

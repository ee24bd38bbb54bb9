using WeChatUnion.Domain.Cases.Contracts;
using WeChatUnion.Domain.Cases.Contracts.Filing;
using WeChatUnion.Domain.Kernel;
using WeChatUnion.Domain.Subsidies;
using WeChatUnion.Gateway.Cases.Contracts;
using WeChatUnion.Gateway.Pages;
using WeChatUnion.Gateway.SignIn;

namespace WeChatUnion.Gateway.Subsidies;

/// <summary>Step ①: photos, where from, when and how. What was sent is kept in the draft, also when something is missing.</summary>
internal static class ClaimStep
{
    /// <summary>The draft's word for: sent, so that the page says what is missing.</summary>
    internal const string Sent = "sent";

    public static async Task<IResult> ShowAsync(
        OpenClaim claim,
        ReviewCase review,
        ICaseMaterials materials,
        CurrentFan fan,
        TimeProvider clock,
        CancellationToken cancel
    )
    {
        var now = clock.GetUtcNow();
        var draft = await claim.FindAsync(fan.Identity, CaseChannel.Page, now, cancel);
        if (!draft.Succeeded)
        {
            return Stop(draft.Refusal);
        }
        var reviewed = await review.ExecuteAsync(fan.Identity, draft.Value.Id, now, cancel);
        return Page.Show<ClaimPage>(
            new
            {
                claim.Season,
                Draft = draft.Value,
                Form = ReturnHomeForm.Read(draft.Value.Form) ?? new(),
                Materials = await materials.OfAsync(draft.Value.Id, cancel),
                Missing = draft.Value.Step == Sent && reviewed.Succeeded
                    ? reviewed.Value.Missing
                    : null,
            }
        );
    }

    public static async Task<IResult> SubmitAsync(
        HttpContext http,
        SaveCaseDraft save,
        CurrentFan fan,
        TimeProvider clock,
        CancellationToken cancel
    )
    {
        var sent = await http.Request.ReadFormAsync(cancel);
        if (ShownDraft.Read(sent[ShownDraft.Field]) is not { } shown)
        {
            return Results.LocalRedirect(SubsidyPaths.Claim);
        }
        var saved = await save.ExecuteAsync(
            fan.Identity,
            new(
                shown.Id,
                ClaimForm.Read(sent).Write(),
                Sent,
                ClaimForm.MaterialsOf(sent["material"]),
                ClaimForm.MaterialsOf(sent["shown"])
            ),
            clock.GetUtcNow(),
            cancel
        );
        return saved.Succeeded
            ? Results.LocalRedirect(SubsidyPaths.Confirm)
            : Page.Notice("没有保存", saved.Refusal.Message, SubsidyPaths.Claim);
    }

    /// <summary>Why the form is not shown, and the way to what is missing.</summary>
    internal static IResult Stop(Refusal refusal) =>
        refusal == CaseRefusals.AlreadyApplied
            ? Results.LocalRedirect(CaseLinks.Own)
            : Page.Show<StopPage>(new { refusal.Message, Way = ClaimWays.Of(refusal) });
}

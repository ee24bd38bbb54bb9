using WeChatUnion.Domain.Cases.Contracts;
using WeChatUnion.Domain.Kernel;
using WeChatUnion.Domain.Memberships;
using WeChatUnion.Domain.Memberships.Moving;
using WeChatUnion.Domain.Memberships.Unions;
using WeChatUnion.Gateway.Cases.Contracts;
using WeChatUnion.Gateway.Pages;
using WeChatUnion.Gateway.SignIn;

namespace WeChatUnion.Gateway.Memberships.Moving;

/// <summary>Step ①: where to, by name or by the new union's poster. Step ②: the tick is the signature.</summary>
internal static class TransferStep
{
    public static async Task<IResult> ShowAsync(
        string? q,
        string? code,
        OpenTransfer transfer,
        FindUnions unions,
        UnionChoice choice,
        TimeProvider clock,
        CancellationToken cancel
    )
    {
        var reviewed = await transfer.ReviewAsync(CaseChannel.Page, cancel);
        if (!reviewed.Succeeded)
        {
            return Stop(reviewed.Refusal);
        }
        var found = q is null
            ? Array.Empty<FoundUnion>()
            : await unions.ExecuteAsync(new(q), cancel);
        var poster = code is null
            ? null
            : (Outcome<Domain.Members.Contracts.UnionDescription>?)
                await choice.OfCodeAsync(code, clock.GetUtcNow(), cancel);
        var draft = reviewed.Value.Draft;
        var again = draft.Step == FillTransfer.Chosen ? reviewed.Value.Missing : null;
        return Page.Show<TransferPage>(
            new
            {
                Draft = draft,
                Form = TransferForm.Read(draft.Form) ?? new(),
                Text = q,
                Found = found.Succeeded ? found.Value : null,
                Code = poster is { Succeeded: true } ? code : null,
                PosterName = poster is { Succeeded: true, Value: var union } ? union.Name : null,
                (found.Refusal ?? poster?.Refusal ?? again)?.Message,
            }
        );
    }

    public static async Task<IResult> SubmitAsync(
        HttpContext http,
        FillTransfer fill,
        CurrentFan fan,
        TimeProvider clock,
        CancellationToken cancel
    )
    {
        var sent = await http.Request.ReadFormAsync(cancel);
        var code = string.IsNullOrEmpty(sent["code"]) ? null : sent["code"].ToString();
        var chosen = await fill.ExecuteAsync(
            new(
                fan.Identity,
                Guid.TryParse(sent["to"], out var to) ? new(to) : null,
                code,
                CaseChannel.Page
            ),
            clock.GetUtcNow(),
            cancel
        );
        return chosen.Succeeded
            ? Results.LocalRedirect(MembershipPaths.TransferConfirm)
            : Stop(chosen.Refusal);
    }

    public static Task<IResult> ShowConfirmAsync(
        OpenTransfer transfer,
        MembershipRules rules,
        CancellationToken cancel
    ) => ShowConfirmAsync(transfer, rules, null, cancel);

    private static async Task<IResult> ShowConfirmAsync(
        OpenTransfer transfer,
        MembershipRules rules,
        Refusal? problem,
        CancellationToken cancel
    )
    {
        var reviewed = await transfer.ReviewAsync(CaseChannel.Page, cancel);
        return !reviewed.Succeeded ? Stop(reviewed.Refusal)
            : reviewed.Value.Missing is not null ? Results.LocalRedirect(MembershipPaths.Transfer)
            : Page.Show<TransferConfirmPage>(
                new
                {
                    Reviewing = reviewed.Value,
                    rules.SilentDays,
                    problem?.Message,
                }
            );
    }

    public static async Task<IResult> ConfirmAsync(
        HttpContext http,
        OpenTransfer transfer,
        ConfirmedDraft confirmed,
        MembershipRules rules,
        CancellationToken cancel
    )
    {
        var sent = await http.Request.ReadFormAsync(cancel);
        var done = await confirmed.HandInAsync(sent, cancel);
        return done.Succeeded ? Results.LocalRedirect(CaseLinks.Of(done.Value.Id))
            : done.Refusal == CaseRefusals.Changed
                ? await ShowConfirmAsync(transfer, rules, done.Refusal, cancel)
            : Page.Notice("没有提交", done.Refusal.Message, MembershipPaths.Transfer);
    }

    private static IResult Stop(Refusal refusal) =>
        refusal == MembershipsRefusals.SameUnion || refusal == MembershipsRefusals.TargetMissing
            ? Page.Notice("请重新选择", refusal.Message, MembershipPaths.Transfer)
            : MembershipStops.Of(refusal, MembershipPaths.Transfer, MembershipPaths.Transfer);
}

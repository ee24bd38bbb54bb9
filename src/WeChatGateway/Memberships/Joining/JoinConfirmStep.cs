using WeChatUnion.Domain.Cases.Contracts;
using WeChatUnion.Domain.Cases.Contracts.Filing;
using WeChatUnion.Domain.Kernel;
using WeChatUnion.Domain.Memberships;
using WeChatUnion.Domain.Memberships.Joining;
using WeChatUnion.Domain.Memberships.Phones;
using WeChatUnion.Gateway.Cases.Contracts;
using WeChatUnion.Gateway.Pages;
using WeChatUnion.Gateway.SignIn;

namespace WeChatUnion.Gateway.Memberships.Joining;

/// <summary>Step ②: what will be handed in; a phone WeChat has not confirmed is proven by a code. The tick is the signature.</summary>
internal static class JoinConfirmStep
{
    public static async Task<IResult> ShowAsync(
        bool? sent,
        OpenJoin join,
        CancellationToken cancel
    ) => Show(await join.ReviewAsync(CaseChannel.Page, cancel), sent == true, null);

    public static async Task<IResult> AskCodeAsync(
        HttpContext http,
        OpenJoin join,
        AskPhoneCode ask,
        CurrentFan fan,
        TimeProvider clock,
        CancellationToken cancel
    )
    {
        var reviewed = await join.ReviewAsync(CaseChannel.Page, cancel);
        if (!reviewed.Succeeded)
        {
            return Show(reviewed, isSent: false, null);
        }
        var form = JoinForm.Read(reviewed.Value.Draft.Form) ?? new();
        var address = ClientAddress.Of(http.Connection.RemoteIpAddress);
        var asked = await ask.ExecuteAsync(
            new(fan.Identity, form.Phone, address),
            clock.GetUtcNow(),
            cancel
        );
        return asked.Succeeded
            ? Results.LocalRedirect(MembershipPaths.JoinConfirm + "?sent=true")
            : Show(reviewed, isSent: false, asked.Refusal);
    }

    public static async Task<IResult> SubmitAsync(
        HttpContext http,
        OpenJoin join,
        ProvePhone prove,
        ConfirmedDraft confirmed,
        CurrentFan fan,
        TimeProvider clock,
        CancellationToken cancel
    )
    {
        var reviewed = await join.ReviewAsync(CaseChannel.Page, cancel);
        var now = clock.GetUtcNow();
        var sent = await http.Request.ReadFormAsync(cancel);
        // Handed in by a tap before this one, there is no phone to be proven any more.
        if (reviewed.Succeeded && sent["code"].Count > 0)
        {
            var proven = await prove.ExecuteAsync(fan.Identity, sent["code"], now, cancel);
            if (!proven.Succeeded)
            {
                return Show(reviewed, isSent: true, proven.Refusal);
            }
        }
        var done = await confirmed.HandInAsync(sent, cancel);
        return done.Succeeded
            ? Results.LocalRedirect(CaseLinks.Of(done.Value.Id))
            : Show(await join.ReviewAsync(CaseChannel.Page, cancel), isSent: false, done.Refusal);
    }

    private static IResult Show(Outcome<CaseReviewing> reviewed, bool isSent, Refusal? problem)
    {
        if (!reviewed.Succeeded)
        {
            return JoinStep.Stop(reviewed.Refusal, MembershipPaths.Join, MembershipPaths.Transfer);
        }
        var missing = reviewed.Value.Missing;
        var mustProve = missing == MembershipsRefusals.PhoneUnproven;
        return missing is not null && !mustProve
            ? Results.LocalRedirect(MembershipPaths.Join)
            : Page.Show<JoinConfirmPage>(
                new
                {
                    Reviewing = reviewed.Value,
                    MustProve = mustProve,
                    IsSent = isSent,
                    problem?.Message,
                }
            );
    }
}

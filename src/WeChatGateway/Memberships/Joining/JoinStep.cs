using Microsoft.AspNetCore.Http.HttpResults;
using WeChatUnion.Domain.Cases.Contracts;
using WeChatUnion.Domain.Cases.Contracts.Filing;
using WeChatUnion.Domain.Kernel;
using WeChatUnion.Domain.Members.Contracts;
using WeChatUnion.Domain.Memberships;
using WeChatUnion.Domain.Memberships.Joining;
using WeChatUnion.Domain.Memberships.Unions;
using WeChatUnion.Gateway.Cards.Contracts;
using WeChatUnion.Gateway.Pages;
using WeChatUnion.Gateway.SignIn;

namespace WeChatUnion.Gateway.Memberships.Joining;

/// <summary>Step ①: which union, name, document, phone. Without a poster it begins with the search of a street.</summary>
internal static class JoinStep
{
    public static async Task<IResult> ShowAsync(
        string? q,
        OpenJoin join,
        FindUnions unions,
        CancellationToken cancel
    )
    {
        var reviewed = await join.ReviewAsync(CaseChannel.Page, cancel);
        if (!reviewed.Succeeded)
        {
            return Stop(reviewed.Refusal, MembershipPaths.Join, MembershipPaths.Transfer);
        }
        var draft = reviewed.Value.Draft;
        if (q is null && JoinForm.Read(draft.Form) is { UnionName: not null } begun)
        {
            var missing = draft.Step == FillJoin.Filled ? reviewed.Value.Missing : null;
            return Show(
                draft,
                Plain(begun),
                missing == MembershipsRefusals.PhoneUnproven ? null : missing
            );
        }
        var found = string.IsNullOrEmpty(q)
            ? Array.Empty<FoundUnion>()
            : await unions.ExecuteAsync(new(q, OnlyStreets: true), cancel);
        return Page.Show<JoinSearchPage>(
            new
            {
                Text = string.IsNullOrEmpty(q) ? null : q,
                Found = found.Succeeded ? found.Value : null,
                found.Refusal?.Message,
            }
        );
    }

    public static async Task<IResult> ShowCodeAsync(
        string code,
        OpenJoin join,
        UnionChoice choice,
        TimeProvider clock,
        CancellationToken cancel
    )
    {
        var union = await choice.OfCodeAsync(code, clock.GetUtcNow(), cancel);
        return await ShowAsync(
            union,
            form => form with { Code = code, Street = null },
            join,
            MembershipPaths.OfCode(code),
            MembershipPaths.TransferTo(code),
            cancel
        );
    }

    public static async Task<IResult> ShowStreetAsync(
        string street,
        OpenJoin join,
        UnionChoice choice,
        CancellationToken cancel
    )
    {
        // What is no id is nobody's.
        var id = Guid.TryParse(street, out var known) ? known : Guid.Empty;
        var union = await choice.OfStreetAsync(new(id), cancel);
        return await ShowAsync(
            union,
            form => form with { Code = null, Street = id },
            join,
            MembershipPaths.OfStreet(id),
            MembershipPaths.Transfer,
            cancel
        );
    }

    public static async Task<IResult> SubmitAsync(
        HttpContext http,
        OpenJoin join,
        FillJoin fill,
        CurrentFan fan,
        TimeProvider clock,
        CancellationToken cancel
    )
    {
        var sent = await http.Request.ReadFormAsync(cancel);
        var form = new JoinForm(
            Text(sent["code"]),
            Guid.TryParse(sent["street"], out var street) ? street : null,
            Text(sent["union"]),
            Text(sent["name"]),
            Text(sent["document"]),
            Text(sent["phone"])
        );
        var filled = await fill.ExecuteAsync(
            new(
                fan.Identity,
                form,
                CaseChannel.Page,
                ClientAddress.Of(http.Connection.RemoteIpAddress)
            ),
            clock.GetUtcNow(),
            cancel
        );
        if (filled.Succeeded)
        {
            return Results.LocalRedirect(MembershipPaths.JoinConfirm);
        }
        if (filled.Refusal == MembershipsRefusals.AlreadyMember)
        {
            return Page.Notice("您已是会员", filled.Refusal.Message, CardLinks.Bind);
        }
        // What was typed is shown again, so that one wrong digit does not cost the rest.
        var draft = await join.FindAsync(CaseChannel.Page, cancel);
        return draft.Succeeded
            ? Show(draft.Value, form, filled.Refusal)
            : Stop(draft.Refusal, MembershipPaths.Join, MembershipPaths.Transfer);
    }

    internal static IResult Stop(Refusal refusal, string back, string transfer) =>
        MembershipStops.Of(refusal, back, transfer);

    private static async Task<IResult> ShowAsync(
        Outcome<UnionDescription> union,
        Func<JoinForm, JoinForm> into,
        OpenJoin join,
        string here,
        string transfer,
        CancellationToken cancel
    )
    {
        if (!union.Succeeded)
        {
            return Page.Notice("没有找到", union.Refusal.Message, MembershipPaths.Join);
        }
        var draft = await join.FindAsync(CaseChannel.Page, cancel);
        if (!draft.Succeeded)
        {
            return Stop(draft.Refusal, here, transfer);
        }
        var form = into(JoinForm.Read(draft.Value.Form) ?? new());
        return Show(draft.Value, Plain(form) with { UnionName = union.Value.Name }, null);
    }

    /// <param name="form">What is shown in the fields; whole numbers only as just typed.</param>
    private static RazorComponentResult Show(CaseDraft draft, JoinForm form, Refusal? missing)
    {
        var kept = JoinForm.Read(draft.Form) ?? new();
        var (document, phone) = (IdDocument.Parse(kept.Document), PhoneNumber.Parse(kept.Phone));
        return Page.Show<JoinPage>(
            new
            {
                Draft = draft,
                Form = form,
                KnownDocument = document.Succeeded ? document.Value.ToString() : null,
                KnownPhone = phone.Succeeded ? phone.Value.ToString() : null,
                missing?.Message,
            }
        );
    }

    private static JoinForm Plain(JoinForm form) => form with { Document = null, Phone = null };

    private static string? Text(string? sent) =>
        string.IsNullOrWhiteSpace(sent) ? null : sent.Trim();
}

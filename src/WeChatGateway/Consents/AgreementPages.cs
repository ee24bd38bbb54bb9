using Microsoft.AspNetCore.Http.HttpResults;
using WeChatUnion.Domain.Consents;
using WeChatUnion.Domain.Consents.Contracts;
using WeChatUnion.Gateway.Fans.Contracts;
using WeChatUnion.Gateway.Pages;
using WeChatUnion.Gateway.SignIn;

namespace WeChatUnion.Gateway.Consents;

/// <summary>A kind's text with a button, and the way back out of an agreement.</summary>
internal static class AgreementPages
{
    public const string WithdrawPath = PrivacyLinks.Own + "/withdraw";
    private const string AgreePath = PrivacyLinks.Own + "/agree";

    public static void Map(IEndpointRouteBuilder endpoints)
    {
        var pages = endpoints.MapMemberPages("");
        pages.MapGet(AgreePath, Show);
        pages.MapPost(AgreePath, AgreeAsync);
        pages.MapPost(WithdrawPath, WithdrawAsync);
    }

    public static string AddressOf(AgreementKind kind, string from) =>
        $"{AgreePath}?kind={AgreementKinds.NameOf(kind)}&from={Uri.EscapeDataString(from)}";

    private static RazorComponentResult Show(string? kind, string? from, AgreementRules rules) =>
        AgreementKinds.Find(kind) is { } known ? ShowText(known, BackTo(from), rules) : Unknown();

    private static async Task<IResult> AgreeAsync(
        HttpContext http,
        AgreeTo agree,
        AgreementRules rules,
        CurrentFan fan,
        TimeProvider clock,
        CancellationToken cancel
    )
    {
        var form = await http.Request.ReadFormAsync(cancel);
        if (AgreementKinds.Find(form["kind"]) is not { } kind)
        {
            return Unknown();
        }
        var back = BackTo(form["from"]);
        var agreed = await agree.ExecuteAsync(
            new AgreeToRequest(fan.Identity, kind, form["version"]),
            clock.GetUtcNow(),
            cancel
        );
        return agreed.Succeeded
            ? Results.LocalRedirect(back)
            : ShowText(kind, back, rules, agreed.Refusal.Message);
    }

    private static async Task<IResult> WithdrawAsync(
        HttpContext http,
        WithdrawAgreement withdraw,
        CurrentFan fan,
        TimeProvider clock,
        CancellationToken cancel
    )
    {
        var form = await http.Request.ReadFormAsync(cancel);
        if (AgreementKinds.Find(form["kind"]) is not { } kind)
        {
            return Unknown();
        }
        await withdraw.ExecuteAsync(fan.Identity, kind, clock.GetUtcNow(), cancel);
        return Results.LocalRedirect(PrivacyLinks.Own);
    }

    private static RazorComponentResult ShowText(
        AgreementKind kind,
        string back,
        AgreementRules rules,
        string? message = null
    ) =>
        Page.Show<AgreementPage>(
            new
            {
                Kind = kind,
                Says = rules.TextOf(kind),
                Back = back,
                Action = AgreePath,
                Message = message,
            }
        );

    private static RazorComponentResult Unknown() =>
        Page.Notice(
            "没有找到",
            ConsentsRefusals.KindNotFound.Message,
            PrivacyLinks.Own,
            StatusCodes.Status404NotFound
        );

    private static string BackTo(string? from) =>
        from is not null && ReturnPath.IsSafe(from) ? from : PrivacyLinks.Own;
}

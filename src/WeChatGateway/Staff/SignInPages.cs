using Microsoft.AspNetCore.Http.HttpResults;
using WeChatUnion.Domain.Kernel;
using WeChatUnion.Domain.Staff;
using WeChatUnion.Gateway.Api;
using WeChatUnion.Gateway.ConsoleShell;
using WeChatUnion.Gateway.Pages;

namespace WeChatUnion.Gateway.Staff;

/// <summary>
/// Signing in, page by page: password, one's own password the first time, the authenticator the first
/// time, its code. Plain forms, so that nothing of the console is sent to who has not signed in.
/// </summary>
internal static class SignInPages
{
    public static void Map(IEndpointRouteBuilder endpoints)
    {
        var pages = endpoints
            .MapGroup("")
            .AddEndpointFilter(FormTokens.FilterAsync)
            .AllowAnonymous();
        pages.MapGet(ConsolePaths.SignIn, (string? from) => Show(from, null));
        pages.MapPost(ConsolePaths.SignIn, SignInAsync).RequireRateLimiting(ApiLimits.SignIn);
        pages.MapGet(SignInPaths.Password, (string? from) => ShowPassword(from, null));
        pages
            .MapPost(SignInPaths.Password, ChoosePasswordAsync)
            .RequireRateLimiting(ApiLimits.SignIn);
        pages.MapGet(SignInPaths.Code, (string? from) => ShowCode(from, null));
        pages.MapPost(SignInPaths.Code, ConfirmAsync).RequireRateLimiting(ApiLimits.SignIn);
        AuthenticatorPages.Map(pages);
    }

    private static async Task<IResult> SignInAsync(
        HttpContext http,
        SignInStaff signIn,
        TimeProvider clock,
        string? from,
        CancellationToken cancel
    )
    {
        var form = await http.Request.ReadFormAsync(cancel);
        var half = await signIn.ExecuteAsync(
            new(form["user"], form["password"]),
            clock.GetUtcNow(),
            cancel
        );
        return half.Succeeded ? await GoOnAsync(http, half.Value, from) : Show(from, half.Refusal);
    }

    private static async Task<IResult> ChoosePasswordAsync(
        HttpContext http,
        ChooseStaffPassword choose,
        TimeProvider clock,
        string? from,
        CancellationToken cancel
    )
    {
        if (await HalfOpenSession.ReadAsync(http) is not var (account, stamp))
        {
            return Again(from);
        }
        var form = await http.Request.ReadFormAsync(cancel);
        if (form["password"] != form["again"])
        {
            return ShowPassword(from, SignInRefusals.PasswordsDiffer);
        }
        var half = await choose.ExecuteAsync(
            new(account, stamp, form["password"]),
            clock.GetUtcNow(),
            cancel
        );
        return half.Succeeded ? await GoOnAsync(http, half.Value, from)
            : half.Refusal == StaffAccountRefusals.SignInAgain ? Again(from)
            : ShowPassword(from, half.Refusal);
    }

    private static async Task<IResult> ConfirmAsync(
        HttpContext http,
        ConfirmStaffCode confirm,
        TimeProvider clock,
        string? from,
        CancellationToken cancel
    )
    {
        if (await HalfOpenSession.ReadAsync(http) is not var (account, stamp))
        {
            return Again(from);
        }
        var form = await http.Request.ReadFormAsync(cancel);
        var session = await confirm.ExecuteAsync(
            new(account, stamp, form["code"]),
            clock.GetUtcNow(),
            cancel
        );
        if (!session.Succeeded)
        {
            return session.Refusal == StaffAccountRefusals.SignInAgain
                ? Again(from)
                : ShowCode(from, session.Refusal);
        }
        await HalfOpenSession.EndAsync(http);
        await ConsoleSession.BeginAsync(http, session.Value.Id);
        return Results.LocalRedirect(ConsolePaths.Safe(from));
    }

    internal static IResult Again(string? from) =>
        Results.LocalRedirect(SignInPaths.With(ConsolePaths.SignIn, from));

    private static async Task<IResult> GoOnAsync(HttpContext http, HalfSignedIn half, string? from)
    {
        await HalfOpenSession.BeginAsync(http, half);
        return Results.LocalRedirect(SignInPaths.Of(half.Next, from));
    }

    private static RazorComponentResult Show(string? from, Refusal? refusal) =>
        Page.Show<SignInPage>(new { From = from, Refusal = refusal });

    private static RazorComponentResult ShowPassword(string? from, Refusal? refusal) =>
        Page.Show<ChoosePasswordPage>(new { From = from, Refusal = refusal });

    private static RazorComponentResult ShowCode(string? from, Refusal? refusal) =>
        Page.Show<CodePage>(new { From = from, Refusal = refusal });
}

using QRCoder;
using WeChatUnion.Domain.Kernel;
using WeChatUnion.Domain.Staff;
using WeChatUnion.Gateway.Api;
using WeChatUnion.Gateway.ConsoleShell;
using WeChatUnion.Gateway.Pages;

namespace WeChatUnion.Gateway.Staff;

/// <summary>The first sign-in teaches an authenticator the account's secret and shows the recovery codes once.</summary>
internal static class AuthenticatorPages
{
    private const string Issuer = "工会服务后台";
    private const int PixelsPerModule = 5;

    public static void Map(IEndpointRouteBuilder pages)
    {
        pages.MapGet(
            SignInPaths.Authenticator,
            (
                HttpContext http,
                OfferStaffAuthenticator offer,
                string? from,
                CancellationToken cancel
            ) => ShowAsync(http, offer, from, null, cancel)
        );
        pages.MapPost(SignInPaths.Authenticator, EnrolAsync).RequireRateLimiting(ApiLimits.SignIn);
    }

    private static async Task<IResult> ShowAsync(
        HttpContext http,
        OfferStaffAuthenticator offer,
        string? from,
        Refusal? refusal,
        CancellationToken cancel
    )
    {
        if (await HalfOpenSession.ReadAsync(http) is not var (account, stamp))
        {
            return SignInPages.Again(from);
        }
        var offered = await offer.ExecuteAsync(account, stamp, cancel);
        return offered.Succeeded
            ? Page.Show<AuthenticatorPage>(
                new
                {
                    From = from,
                    Refusal = refusal,
                    offered.Value.Key,
                    Picture = PictureOf(offered.Value),
                }
            )
            : SignInPages.Again(from);
    }

    private static async Task<IResult> EnrolAsync(
        HttpContext http,
        OfferStaffAuthenticator offer,
        EnrolStaffAuthenticator enrol,
        TimeProvider clock,
        string? from,
        CancellationToken cancel
    )
    {
        if (await HalfOpenSession.ReadAsync(http) is not var (account, stamp))
        {
            return SignInPages.Again(from);
        }
        var form = await http.Request.ReadFormAsync(cancel);
        var enrolled = await enrol.ExecuteAsync(
            new(account, stamp, form["code"]),
            clock.GetUtcNow(),
            cancel
        );
        if (!enrolled.Succeeded)
        {
            return await ShowAsync(http, offer, from, enrolled.Refusal, cancel);
        }
        await HalfOpenSession.EndAsync(http);
        await ConsoleSession.BeginAsync(http, enrolled.Value.Session.Id);
        return Page.Show<RecoveryCodesPage>(
            new { From = ConsolePaths.Safe(from), Codes = enrolled.Value.RecoveryCodes }
        );
    }

    /// <summary>A data address: the secret stands in no address and no file.</summary>
    private static string PictureOf(OfferedAuthenticator offered)
    {
        var label = Uri.EscapeDataString($"{Issuer}:{offered.UserName}");
        var address =
            $"otpauth://totp/{label}?secret={offered.Key}&issuer={Uri.EscapeDataString(Issuer)}&digits=6";
        using var code = QRCodeGenerator.GenerateQrCode(address, QRCodeGenerator.ECCLevel.M);
        using var picture = new PngByteQRCode(code);
        return "data:image/png;base64,"
            + Convert.ToBase64String(picture.GetGraphic(PixelsPerModule));
    }
}

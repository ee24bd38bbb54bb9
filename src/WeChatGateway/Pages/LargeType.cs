namespace WeChatUnion.Gateway.Pages;

/// <summary>大字版: a member's choice, remembered by the browser for a year.</summary>
internal sealed class LargeType(IHttpContextAccessor http)
{
    private const string Cookie = "union.large";
    private static readonly TimeSpan Remembered = TimeSpan.FromDays(365);

    public bool IsOn => http.HttpContext?.Request.Cookies[Cookie] == "1";

    public static IResult Switch(HttpContext http, LargeType largeType, string? from)
    {
        http.Response.Cookies.Append(
            Cookie,
            largeType.IsOn ? "0" : "1",
            new CookieOptions
            {
                MaxAge = Remembered,
                HttpOnly = true,
                SameSite = SameSiteMode.Lax,
                Path = "/m",
            }
        );
        return Results.LocalRedirect(IsOurs(from) ? from! : "/m/cards");
    }

    private static bool IsOurs(string? path) =>
        path is not null && path.StartsWith("/m/", StringComparison.Ordinal);
}

using Microsoft.Extensions.Options;
using WeChatUnion.Gateway.Hosting;

namespace WeChatUnion.Gateway.Pages;

/// <summary>大字版: a member's choice, remembered by the browser for a year.</summary>
internal sealed class LargeType(IHttpContextAccessor http, IOptions<SiteOptions> site)
{
    public const string Path = "/m/large-type";
    public const string Home = "/m/cards";
    private static readonly TimeSpan Remembered = TimeSpan.FromDays(365);

    private string Cookie => site.Value.CookieName("union.large");

    public bool IsOn => http.HttpContext?.Request.Cookies[Cookie] == "1";

    private bool IsSecure => site.Value.IsHttps;

    public static async Task<IResult> SwitchAsync(
        HttpContext http,
        LargeType largeType,
        CancellationToken cancel
    )
    {
        var from = (await http.Request.ReadFormAsync(cancel))["from"].ToString();
        http.Response.Cookies.Append(
            largeType.Cookie,
            largeType.IsOn ? "0" : "1",
            new CookieOptions
            {
                MaxAge = Remembered,
                HttpOnly = true,
                SameSite = SameSiteMode.Lax,
                Secure = largeType.IsSecure,
                Path = SiteOptions.CookiePath,
            }
        );
        return Results.LocalRedirect(ReturnPath.IsSafe(from) ? from : Home);
    }
}

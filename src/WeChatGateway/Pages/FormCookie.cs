using WeChatUnion.Gateway.Hosting;

namespace WeChatUnion.Gateway.Pages;

/// <summary>
/// The cookie that pairs with a form's token. Secure where members come by https, also where a proxy ends it: the
/// framework's own policy would refuse every request that does not look like https here.
/// </summary>
internal sealed class FormCookie : CookieBuilder
{
    private readonly bool isHttps;

    public FormCookie(SiteOptions site)
    {
        isHttps = site.IsHttps;
        Name = site.CookieName("union.form");
        Path = SiteOptions.CookiePath;
        HttpOnly = true;
        IsEssential = true;
        SameSite = SameSiteMode.Strict;
    }

    public override CookieOptions Build(HttpContext context, DateTimeOffset expiresFrom)
    {
        var options = base.Build(context, expiresFrom);
        options.Secure = isHttps;
        return options;
    }
}

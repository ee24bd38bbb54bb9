using Microsoft.Extensions.Options;
using WeChatUnion.Infrastructure.WeChatApps;

namespace WeChatUnion.Gateway.Pages;

/// <summary>What every answer under <c>/m</c> carries: nothing foreign runs in it unless the page needs it, nobody keeps it.</summary>
internal static class PageHeaders
{
    private const string Strict =
        "default-src 'self'; base-uri 'none'; form-action 'self'; frame-ancestors 'self'; object-src 'none'";

    /// <summary>Of what the fan chose or photographed, as the JS-SDK names it before it is uploaded.</summary>
    private const string ChosenPictures = "weixin: wxlocalresource:";

    /// <param name="http">The request; what its endpoint says it needs is granted.</param>
    /// <param name="more">What this answer needs besides.</param>
    public static void Set(HttpContext http, PageNeeds more = PageNeeds.None)
    {
        var needs =
            more | (http.GetEndpoint()?.Metadata.GetMetadata<PageNeedsMark>()?.Needs ?? default);
        var headers = http.Response.Headers;
        headers.ContentSecurityPolicy = PolicyFor(http, needs);
        headers.CacheControl = "no-cache, no-store";
        headers.XContentTypeOptions = "nosniff";
        headers["Referrer-Policy"] = "no-referrer";
    }

    public static ValueTask<object?> FilterAsync(
        EndpointFilterInvocationContext context,
        EndpointFilterDelegate next
    )
    {
        Set(context.HttpContext);
        return next(context);
    }

    private static string PolicyFor(HttpContext http, PageNeeds needs)
    {
        if (needs.HasFlag(PageNeeds.JsSdk))
        {
            var sdk = new Uri(
                http.RequestServices.GetRequiredService<IOptions<WeChatOptions>>().Value.JsSdkUrl
            ).GetLeftPart(UriPartial.Authority);
            return $"{Strict}; script-src 'self' {sdk}; img-src 'self' data: {ChosenPictures}";
        }
        if (needs.HasFlag(PageNeeds.Uploads))
        {
            return $"{Strict}; img-src 'self' blob:";
        }
        return needs.HasFlag(PageNeeds.DataPictures) ? $"{Strict}; img-src 'self' data:" : Strict;
    }
}

using System.Text.Encodings.Web;
using System.Text.Unicode;
using Microsoft.AspNetCore.Antiforgery;
using Microsoft.AspNetCore.Http.Metadata;
using Microsoft.Extensions.Options;
using WeChatUnion.Gateway.Hosting;
using WeChatUnion.Gateway.SignIn;

namespace WeChatUnion.Gateway.Pages;

/// <summary>The frame of members' pages under <c>/m</c>.</summary>
internal static class MemberPages
{
    public static IServiceCollection AddMemberPages(this IServiceCollection services)
    {
        services.AddRazorComponents();
        // Chinese stays Chinese on the wire: an entity for each character would triple the page.
        services.AddSingleton(HtmlEncoder.Create(UnicodeRanges.All));
        services
            .AddOptions<AntiforgeryOptions>()
            .Configure<IOptions<SiteOptions>>(
                (forms, site) => forms.Cookie = new FormCookie(site.Value)
            );
        services.AddHttpContextAccessor();
        services.AddScoped<LargeType>();
        services.AddSingleton<JsConfigEndpoint>();
        return services;
    }

    /// <summary>A group whose pages are seen only by a fan who has signed in through WeChat.</summary>
    public static RouteGroupBuilder MapMemberPages(
        this IEndpointRouteBuilder endpoints,
        string prefix
    ) =>
        endpoints
            .MapGroup(prefix)
            .AddEndpointFilter(PageHeaders.FilterAsync)
            .AddEndpointFilter(FormTokens.FilterAsync)
            .AddEndpointFilter(PageViews.FilterAsync)
            .WithMetadata(new FormLimit())
            .RequireAuthorization(FanSession.Policy);

    /// <summary>Forms hold a few typed words.</summary>
    private sealed class FormLimit : IRequestSizeLimitMetadata
    {
        public long? MaxRequestBodySize => 64 * 1024;
    }
}

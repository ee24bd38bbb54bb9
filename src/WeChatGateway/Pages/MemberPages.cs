using System.Text.Encodings.Web;
using System.Text.Unicode;
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
            .RequireAuthorization(FanSession.Policy);
}

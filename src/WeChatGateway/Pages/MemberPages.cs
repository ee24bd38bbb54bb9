using WeChatUnion.Gateway.SignIn;

namespace WeChatUnion.Gateway.Pages;

/// <summary>The frame of members' pages under <c>/m</c>.</summary>
internal static class MemberPages
{
    public static IServiceCollection AddMemberPages(this IServiceCollection services)
    {
        services.AddRazorComponents();
        services.AddHttpContextAccessor();
        services.AddScoped<LargeType>();
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

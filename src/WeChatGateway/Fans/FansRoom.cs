using WeChatUnion.Gateway.Fans.Privacy;
using WeChatUnion.Gateway.Hosting.Crowds;
using WeChatUnion.Gateway.Pages;
using WeChatUnion.Gateway.Rooms;
using WeChatUnion.Gateway.SignIn;
using WeChatUnion.Infrastructure.Fans;

namespace WeChatUnion.Gateway.Fans;

/// <summary>WeChat identities, and how a fan signs in to our pages.</summary>
public sealed class FansRoom : IRoom
{
    public static void AddServices(IServiceCollection services, IConfiguration configuration)
    {
        services.AddFans();
        services.AddMemberPages();
        services.AddFanSession();
        services.AddSingleton<IOAuthIdentitySource, WeChatIdentitySource>();
        services.AddSingleton<SignInState>();
        services.AddSingleton<SignInStart>();
        services.AddScoped<SignInCallback>();
        services.AddScoped<CurrentFan>();
        services.AddSingleton<IMiniProgramIdentitySource, WeChatMiniProgramSource>();
    }

    public static void MapChat(Chat.ChatRoutes chat)
    {
        FansChat.Map(chat);
        PrivacyChat.Map(chat);
    }

    public static void MapEndpoints(IEndpointRouteBuilder endpoints)
    {
        endpoints
            .MapGet(SignInCallback.Path, SignInCallback.HandleAsync)
            .WithMetadata(WaitsOutside.Mark)
            .AddEndpointFilter(PageHeaders.FilterAsync)
            .AllowAnonymous();
        var session = endpoints.MapMemberPages("");
        session
            .MapGet(JsConfigEndpoint.Path, JsConfigEndpoint.HandleAsync)
            .WithMetadata(WaitsOutside.Mark);
        PhoneCheck.Map(session);
        session.MapGet(LinkPage.Path, LinkPage.ShowAsync).RequireUserInfo();
        var pages = endpoints.MapMemberPages(LargeType.Path);
        // Who cannot read the small print must not have to sign in first.
        pages.MapPost("", LargeType.SwitchAsync).AllowAnonymous();
        pages.MapGet("", () => Results.LocalRedirect(LargeType.Home)).AllowAnonymous();
        SessionApi.Map(endpoints);
        PrivacyPages.Map(endpoints);
        OwnDataApi.Map(endpoints);
    }
}

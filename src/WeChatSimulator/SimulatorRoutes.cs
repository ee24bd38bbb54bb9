using WeChatSimulator.Api;
using WeChatSimulator.Api.Articles;
using WeChatSimulator.Api.MiniProgram;
using WeChatSimulator.Calls;
using WeChatSimulator.Client;
using WeChatSimulator.Control;
using WeChatSimulator.Faults;
using WeChatSimulator.JsSdk;
using WeChatSimulator.Media;
using WeChatSimulator.OAuth;
using WeChatSimulator.Page;
using WeChatSimulator.Quotas;
using WeChatSimulator.Sms;

namespace WeChatSimulator;

public static class SimulatorRoutes
{
    /// <summary>Mounts the simulator's page, server API and control interface under <paramref name="prefix"/>.</summary>
    /// <exception cref="InvalidOperationException">
    /// The host does not run in Development. Whoever reaches the simulator speaks as any fan, so no other host may carry it.
    /// </exception>
    public static void MapWeChatSimulator(
        this IEndpointRouteBuilder host,
        string prefix = "/simulator"
    )
    {
        var environment = host.ServiceProvider.GetRequiredService<IHostEnvironment>();
        if (!environment.IsDevelopment())
        {
            throw new InvalidOperationException(
                $"The WeChat simulator is mounted in Development only; this host runs in {environment.EnvironmentName}."
            );
        }

        host.MapUnguarded(prefix);
    }

    internal static void MapUnguarded(this IEndpointRouteBuilder host, string prefix)
    {
        host.ServiceProvider.GetRequiredService<MediaBox>().Prefix = prefix;
        // On a laptop the phone is everybody's; the host's own sign-in must not stand before it.
        var root = host.MapGroup(prefix).ExcludeFromDescription().AllowAnonymous();
        root.MapPage(prefix);
        root.MapAuthorize();
        root.MapOneTimeSubscribe();
        root.MapQrPictures();
        root.MapJsSdk();
        root.MapClient();
        root.MapSms();
        root.MapServerApi(prefix + "/api");
        var control = root.MapGroup("/control");
        control.MapFans();
        control.MapSubscriptions();
        control.MapDeliveries();
        control.MapFaults();
        control.MapMiniProgramUse();
        control.MapContentControl();
        control.MapCommentUse();
        control.MapQuotas();
        control.MapCalls();
    }

    private static void MapServerApi(this RouteGroupBuilder root, string path)
    {
        var api = root.MapGroup("/api")
            .AddEndpointFilter(new ApiPath(path))
            .AddEndpointFilter<RouteGroupBuilder, CallFilter>()
            .AddEndpointFilter<RouteGroupBuilder, FaultFilter>()
            .AddEndpointFilter<RouteGroupBuilder, QuotaFilter>()
            .AddEndpointFilter<RouteGroupBuilder, ShapeFilter>();
        api.MapTokens();
        api.MapSns();
        api.MapCodeExchange();
        api.MapClearBySecret();
        api.MapFallback("/{**unknown}", () => ApiResults.Fail(40066));
        var withToken = api.MapGroup("").AddEndpointFilter<RouteGroupBuilder, CallerFilter>();
        withToken.MapTickets();
        withToken.MapCustomMessages();
        withToken.MapTemplateMessages();
        withToken.MapTemplates();
        withToken.MapSubscriptionMessages();
        withToken.MapSubscriptionTemplates();
        withToken.MapMenu();
        withToken.MapConditionalMenus();
        withToken.MapAgents();
        withToken.MapAgentSessions();
        withToken.MapUsers();
        withToken.MapTags();
        withToken.MapBlacklist();
        withToken.MapQrCodes();
        withToken.MapShortKeys();
        withToken.MapMedia();
        withToken.MapMaterials();
        withToken.MapOcr();
        withToken.MapQuotaCalls();
        withToken.MapMass();
        withToken.MapDrafts();
        withToken.MapPublishing();
        withToken.MapComments();
        withToken.MapDataCube();
        withToken.MapAccount();
        withToken.MapMiniProgramUsers();
        withToken.MapContentChecks();
    }
}

using Microsoft.Extensions.Options;
using WeChatUnion.Gateway.Api;
using WeChatUnion.Gateway.ConsoleShell;
using WeChatUnion.Gateway.Hosting.Crowds;
using WeChatUnion.Gateway.Hosting.Doctor;
using WeChatUnion.Gateway.Rooms;
using WeChatUnion.Infrastructure.Persistence;
using WeChatUnion.Infrastructure.Privacy;
using WeChatUnion.Infrastructure.Scheduling;
using WeChatUnion.Infrastructure.WeChatApps;

namespace WeChatUnion.Gateway.Hosting;

/// <summary>Puts the host together; what it serves is mapped in Program.cs.</summary>
internal static class GatewayHost
{
    /// <param name="rooms">What the product consists of.</param>
    /// <param name="arguments">Settings: <c>--Site:PublicBaseUrl=…</c></param>
    /// <param name="isServer">False for an operator's command, whose console is its own.</param>
    /// <exception cref="InvalidOperationException">A setting that is needed this early is wrong; its key is named.</exception>
    public static WebApplication Build(RoomList rooms, string[] arguments, bool isServer)
    {
        var builder = WebApplication.CreateBuilder(arguments);
        DevelopmentKeys.AddTo(builder);
        EmbeddedDatabase.Locate(builder);
        PersistenceRegistration.BuildModelAhead(builder.Configuration);
        Logging.AddTo(builder, toConsole: isServer);
        Listening.Configure(builder.WebHost);
        builder.Services.AddSingleton(TimeProvider.System);
        builder
            .Services.AddOptions<SiteOptions>()
            .Bind(builder.Configuration.GetSection(SiteOptions.Section))
            .ValidateDataAnnotations()
            .ValidateOnStart();
        builder
            .Services.AddOptions<ForwardedHeadersOptions>()
            .Configure<IOptions<SiteOptions>>(
                (options, site) => Proxies.Configure(options, site.Value)
            );
        builder.Services.AddPersistence(builder.Configuration);
        builder.Services.AddPrivacy(builder.Configuration);
        builder.Services.AddWeChatApps(builder.Configuration);
        builder.Services.AddApi(builder.Configuration).AddSingleton<Turns>();
        builder.Services.AddScheduling(builder.Configuration);
        builder.Services.AddConsole();
        rooms.AddServices(builder.Services, builder.Configuration);
        Health.AddTo(builder.Services);
        builder.Services.AddDoctor();
        Simulation.AddTo(builder);
        return builder.Build();
    }
}

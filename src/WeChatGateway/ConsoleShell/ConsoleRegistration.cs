using MudBlazor;
using MudBlazor.Services;

namespace WeChatUnion.Gateway.ConsoleShell;

internal static class ConsoleRegistration
{
    public static IServiceCollection AddConsole(this IServiceCollection services)
    {
        services.AddConsoleSession();
        services
            .AddRazorComponents()
            .AddInteractiveServerComponents(circuits =>
            {
                // An officer's laptop sleeps over lunch; what he typed waits, but not for ever.
                circuits.DisconnectedCircuitRetentionPeriod = TimeSpan.FromMinutes(5);
                circuits.DisconnectedCircuitMaxRetained = 200;
            });
        services.AddCascadingAuthenticationState();
        services.AddMudServices(options =>
            options.SnackbarConfiguration.PositionClass = Defaults.Classes.Position.BottomRight
        );
        services.AddTransient<MudLocalizer, MudTexts>();
        services.AddScoped<Desk>();
        services.AddScoped<ConsoleUpload>();
        return services;
    }

    public static void Map(IEndpointRouteBuilder endpoints) =>
        endpoints
            .MapRazorComponents<ConsoleApp>()
            .AddInteractiveServerRenderMode(mode => mode.ContentSecurityFrameAncestorsPolicy = null)
            .RequireAuthorization(ConsoleSession.Policy);
}

using System.Globalization;
using WeChatUnion.Infrastructure.Demo;
using WeChatUnion.Infrastructure.Persistence;

namespace WeChatUnion.Gateway.Hosting;

/// <summary>What happens between building the host and listening.</summary>
internal static partial class Startup
{
    /// <summary>Dates, numbers and library texts as members read them, whatever the server's locale.</summary>
    public static void SpeakChinese()
    {
        CultureInfo.DefaultThreadCurrentCulture = CultureInfo.GetCultureInfo("zh-CN");
        CultureInfo.DefaultThreadCurrentUICulture = CultureInfo.GetCultureInfo("zh-CN");
    }

    /// <summary>Brings the database up to date, or says that it is not. The settings were judged before.</summary>
    public static async Task PrepareAsync(WebApplication app)
    {
        await using var scope = app.Services.CreateAsyncScope();
        var schema = scope.ServiceProvider.GetRequiredService<DatabaseSchema>();
        var provider = app.Configuration.GetSection(DatabaseOptions.Section).Get<DatabaseOptions>();
        if (provider is null or { Provider: DatabaseProvider.Sqlite })
        {
            await schema.MigrateAsync(CancellationToken.None);
        }
        else
        {
            await schema.CheckAsync(CancellationToken.None);
        }
        if (app.Environment.IsDevelopment())
        {
            await scope.ServiceProvider.GetRequiredService<DemoRegister>().SeedAsync(default);
            app.Lifetime.ApplicationStarted.Register(() =>
                LogWhereToLook(app.Logger, app.Urls.FirstOrDefault() ?? "")
            );
        }
        // Building the model and reading the settings left much behind that is never needed again.
        GC.Collect(GC.MaxGeneration, GCCollectionMode.Aggressive);
    }

    /// <summary>Done here, it costs the start nothing: the database takes longer.</summary>
    public static void BuildEndpoints(IEndpointRouteBuilder app)
    {
        foreach (var source in app.DataSources)
        {
            _ = source.Endpoints;
        }
    }

    [LoggerMessage(
        LogLevel.Information,
        "Ready. Open {Url}/simulator and be a fan: follow, tap 绑卡, bind a card."
    )]
    private static partial void LogWhereToLook(ILogger log, string url);
}

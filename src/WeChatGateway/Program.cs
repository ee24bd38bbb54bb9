using Microsoft.Extensions.Options;
using WeChatUnion.Gateway;
using WeChatUnion.Gateway.Api;
using WeChatUnion.Gateway.Hosting;
using WeChatUnion.Gateway.Hosting.Commands;
using WeChatUnion.Gateway.Hosting.Doctor;
using WeChatUnion.Gateway.Pages;
using WeChatUnion.Infrastructure.Persistence;
using WeChatUnion.Infrastructure.Privacy;
using WeChatUnion.Infrastructure.Scheduling;
using WeChatUnion.Infrastructure.WeChatApps;

Startup.SpeakChinese();
var command = HostCommands.NameIn(args);
var builder = WebApplication.CreateBuilder(command is null ? args : args[1..]);
DevelopmentKeys.AddTo(builder);
try
{
    EmbeddedDatabase.Locate(builder);
}
catch (InvalidOperationException fault) when (command is not null)
{
    await Console.Error.WriteLineAsync(fault.Message);
    return 2;
}
PersistenceRegistration.BuildModelAhead(builder.Configuration);
Logging.AddTo(builder, toConsole: command is null);
Listening.Configure(builder.WebHost);
builder.Services.AddSingleton(TimeProvider.System);
builder
    .Services.AddOptions<SiteOptions>()
    .Bind(builder.Configuration.GetSection(SiteOptions.Section))
    .ValidateDataAnnotations()
    .ValidateOnStart();
builder
    .Services.AddOptions<ForwardedHeadersOptions>()
    .Configure<IOptions<SiteOptions>>((options, site) => Proxies.Configure(options, site.Value));
builder.Services.AddPersistence(builder.Configuration);
builder.Services.AddPrivacy(builder.Configuration);
builder.Services.AddWeChatApps(builder.Configuration);
builder.Services.AddApi(builder.Configuration);
builder.Services.AddScheduling(builder.Configuration);
AllRooms.List.AddServices(builder.Services, builder.Configuration);
Health.AddTo(builder.Services);
builder.Services.AddDoctor();
Simulation.AddTo(builder);

var app = builder.Build();
if (command is not null)
{
    return await HostCommands.RunAsync(command, app.Services, args);
}
SettingFaults.Check(app.Services);

// Beside the mapping: both take long, and neither needs the other.
var prepared = Task.Run(() => Startup.PrepareAsync(app));

// In this order: what routing ends at once (callbacks) pays for none of what pages need.
app.UseRouting();
app.UseForwardedHeaders();
Logging.TellRequests(app);
app.UseExceptionHandler(failed =>
    failed.Run(http =>
    {
        if (ApiFailures.Concerns(http))
        {
            return ApiFailures.TellAsync(http);
        }
        if (PageFailures.Concerns(http))
        {
            return PageFailures.TellAsync(http, StatusCodes.Status500InternalServerError);
        }
        http.Response.ContentType = "text/plain; charset=utf-8";
        return http.Response.WriteAsync("服务暂时不可用，请稍后再试。");
    })
);
ApiFailures.Use(app);
PageFailures.Use(app);
app.UseRateLimiter();
app.UseAuthentication();
app.UseAuthorization();
app.MapStaticAssets().AllowAnonymous();
Health.Map(app);
DomainVerification.Map(app);
AllRooms.List.MapEndpoints(app);
ApiDescription.Map(app);
Simulation.Map(app);
Startup.BuildEndpoints(app);
await prepared;
await app.RunAsync();
return 0;

/// <summary>Named so that tests can start the host.</summary>
public sealed partial class Program;

using WeChatUnion.Gateway;
using WeChatUnion.Gateway.Api;
using WeChatUnion.Gateway.ConsoleShell;
using WeChatUnion.Gateway.Hosting;
using WeChatUnion.Gateway.Hosting.Commands;
using WeChatUnion.Gateway.Hosting.Crowds;
using WeChatUnion.Gateway.Pages;
using WeChatUnion.Infrastructure.Cases.Materials.Reading;

if (args is [DocumentProgram.Command])
{
    // One document, apart from keys and settings: nothing of the host is put together.
    return DocumentProgram.Run();
}
Startup.SpeakChinese();
if (HostCommands.NameIn(args) is { } command)
{
    return await HostCommands.RunAsync(command, AllRooms.List, args[1..]);
}
var app = GatewayHost.Build(AllRooms.List, args, isServer: true);
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
ConsoleHeaders.Use(app);
app.UseRateLimiter();
Turns.Use(app);
app.UseAuthentication();
app.UseAuthorization();
app.UseAntiforgery();
app.MapStaticAssets().AllowAnonymous();
Health.Map(app);
DomainVerification.Map(app);
AllRooms.List.MapEndpoints(app);
ConsoleRegistration.Map(app);
ApiDescription.Map(app);
Simulation.Map(app);
Startup.BuildEndpoints(app);
await prepared;
await app.RunAsync();
return 0;

/// <summary>Named so that tests can start the host.</summary>
public sealed partial class Program;

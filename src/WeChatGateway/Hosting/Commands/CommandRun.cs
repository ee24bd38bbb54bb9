using Microsoft.Extensions.Options;
using WeChatUnion.Gateway.Hosting.Doctor;
using WeChatUnion.Gateway.Hosting.Doctor.Checks;
using WeChatUnion.Gateway.Rooms;

namespace WeChatUnion.Gateway.Hosting.Commands;

/// <summary>
/// One command from beginning to end: looks first whether it can run, and says in one sentence what went wrong. An operator
/// reads no stack trace; it stands in the log.
/// </summary>
internal static partial class CommandRun
{
    public const int Failed = 2;

    public static async Task<int> OfAsync(IHostCommand command, RoomList rooms, string[] arguments)
    {
        if (command.Needs == CommandNeeds.NoHost)
        {
            await using var nothing = new ServiceCollection().BuildServiceProvider();
            return await command.RunAsync(nothing, arguments, CancellationToken.None);
        }
        WebApplication host;
        try
        {
            host = GatewayHost.Build(rooms, arguments, isServer: false);
        }
        catch (Exception unread)
        {
            // There is no log yet.
            return await TellAsync(SettingsCheck.Of(SettingFaults.Words(unread)));
        }
        await using (host)
        {
            return await RunAsync(command, host.Services, arguments);
        }
    }

    private static async Task<int> RunAsync(
        IHostCommand command,
        IServiceProvider services,
        string[] arguments
    )
    {
        try
        {
            await using var scope = services.CreateAsyncScope();
            var missing = await MissingAsync(command.Needs, scope.ServiceProvider);
            return missing.Count > 0
                ? await TellAsync(missing)
                : await command.RunAsync(services, arguments, CancellationToken.None);
        }
        catch (Exception fault)
        {
            LogFault(services.GetRequiredService<ILogger<IHostCommand>>(), command.Name, fault);
            return await TellAsync([FaultWords.For(fault)]);
        }
    }

    private static async Task<List<Finding>> MissingAsync(
        CommandNeeds needs,
        IServiceProvider services
    )
    {
        if (needs >= CommandNeeds.Settings)
        {
            var validator = services.GetRequiredService<IStartupValidator>();
            if (await FaultsAsync(new SettingsCheck(validator)) is { Count: > 0 } wrong)
            {
                return wrong;
            }
        }
        return needs < CommandNeeds.Database
            ? []
            : await FaultsAsync(ActivatorUtilities.CreateInstance<DatabaseCheck>(services));
    }

    private static async Task<List<Finding>> FaultsAsync(IDoctorCheck check) =>
        [
            .. (await check.ExamineAsync(CancellationToken.None)).Where(one =>
                one.Level is FindingLevel.Fault
            ),
        ];

    private static async Task<int> TellAsync(IEnumerable<Finding> findings)
    {
        foreach (var finding in findings)
        {
            await Console.Error.WriteLineAsync($"{finding.Text} {finding.Remedy}");
        }
        return Failed;
    }

    [LoggerMessage(LogLevel.Error, "The command {Name} failed.")]
    private static partial void LogFault(ILogger log, string name, Exception fault);
}

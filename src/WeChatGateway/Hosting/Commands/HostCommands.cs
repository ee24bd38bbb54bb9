using WeChatUnion.Gateway.Rooms;

namespace WeChatUnion.Gateway.Hosting.Commands;

/// <summary>The commands of the host. A new one is a file and a line here.</summary>
internal static class HostCommands
{
    private static readonly IHostCommand[] All =
    [
        new CreateAdminCommand(),
        new DoctorCommand(),
        new ImportRegisterCommand(),
        new MigrateCommand(),
        new PublishMenuCommand(),
        new ReplayFailedCommand(),
        new ResendMessagesCommand(),
        new SeedDemoCommand(),
        new VerifyAuditCommand(),
        new VerifyDrawCommand(),
        new VerifyMonthCommand(),
        new VerifyPointsCommand(),
    ];

    /// <summary>The first argument when it is a word and not an option or a setting.</summary>
    public static string? NameIn(string[] arguments) =>
        arguments is [{ Length: > 0 } first, ..] && (first == "--help" || IsWord(first))
            ? first
            : null;

    public static Task<int> RunAsync(string name, RoomList rooms, string[] arguments)
    {
        if (Array.Find(All, command => command.Name == name) is { } found)
        {
            return CommandRun.OfAsync(found, rooms, arguments);
        }
        foreach (var command in All)
        {
            Console.WriteLine($"  {command.Name, -18}{command.Summary}");
        }
        return Task.FromResult(name == "--help" ? 0 : CommandRun.Failed);
    }

    private static bool IsWord(string argument) =>
        argument[0] is not ('-' or '/') && !argument.Contains('=', StringComparison.Ordinal);
}

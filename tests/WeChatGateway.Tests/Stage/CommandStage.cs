using WeChatUnion.Infrastructure.Persistence;
using WeChatUnion.TestKit.Databases;
using WeChatUnion.TestKit.Hosts;

namespace WeChatUnion.Gateway.Tests.Stage;

/// <summary>An operator at a console: the host's commands over one database.</summary>
internal sealed class CommandStage : IAsyncDisposable
{
    private readonly DirectoryInfo folder = Directory.CreateTempSubdirectory("union-command-");

    private CommandStage(TestDatabase database)
    {
        Database = database;
        foreach (var (key, value) in new StageSetup().Settings.Concat(database.Settings))
        {
            Settings[key] = value!;
        }
        Settings["ASPNETCORE_ENVIRONMENT"] = "Production";
        Settings["ASPNETCORE_CONTENTROOT"] = folder.FullName;
        Settings[GatewayProcess.WithoutProfiling] = "0";
    }

    public TestDatabase Database { get; }

    /// <summary>Configuration keys with colons.</summary>
    public Dictionary<string, string> Settings { get; } = [];

    /// <summary>Where an own <c>menu.json</c> would lie, and where logs are written.</summary>
    public string Folder => folder.FullName;

    /// <summary>Empty; <c>migrate</c> makes the schema.</summary>
    public static async Task<CommandStage> StartAsync(
        DatabaseProvider provider = DatabaseProvider.Sqlite
    ) => new(await TestDatabase.CreateAsync(provider));

    /// <summary>After <c>migrate</c>.</summary>
    public static async Task<CommandStage> StartMigratedAsync(
        DatabaseProvider provider = DatabaseProvider.Sqlite
    ) => new(await TestDatabase.MigratedAsync(provider));

    public Task<CommandResult> RunAsync(params string[] arguments) =>
        CommandHere.RunAsync(arguments, Settings);

    /// <summary>A process of its own, with the exit code and the console only a process has. It takes two seconds of processor.</summary>
    public Task<CommandResult> RunAloneAsync(params string[] arguments) =>
        GatewayProcess.TryCommandAsync(typeof(Program).Assembly.Location, arguments, Settings);

    public async ValueTask DisposeAsync()
    {
        await Database.DisposeAsync();
        folder.Delete(recursive: true);
    }
}

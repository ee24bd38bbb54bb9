using WeChatUnion.Infrastructure.Persistence;

namespace WeChatUnion.Gateway.Hosting.Commands;

internal sealed class MigrateCommand : IHostCommand
{
    public string Name => "migrate";

    public string Summary => "bring the database to this version's schema";

    public CommandNeeds Needs => CommandNeeds.Settings;

    public async Task<int> RunAsync(
        IServiceProvider services,
        string[] arguments,
        CancellationToken cancel
    )
    {
        await using var scope = services.CreateAsyncScope();
        await scope.ServiceProvider.GetRequiredService<DatabaseSchema>().MigrateAsync(cancel);
        await Console.Out.WriteLineAsync("The database is up to date.");
        return 0;
    }
}

using WeChatUnion.Infrastructure.Demo;
using WeChatUnion.Infrastructure.Persistence;

namespace WeChatUnion.Gateway.Hosting.Commands;

/// <summary>Invented people have no business beside real ones: Development only.</summary>
internal sealed class SeedDemoCommand : IHostCommand
{
    public string Name => "seed-demo";

    public string Summary => "fill an empty register with invented members (Development only)";

    public CommandNeeds Needs => CommandNeeds.Settings;

    public async Task<int> RunAsync(
        IServiceProvider services,
        string[] arguments,
        CancellationToken cancel
    )
    {
        if (!services.GetRequiredService<IHostEnvironment>().IsDevelopment())
        {
            await Console.Error.WriteLineAsync("seed-demo works in Development only.");
            return CommandRun.Failed;
        }
        await using var scope = services.CreateAsyncScope();
        await scope.ServiceProvider.GetRequiredService<DatabaseSchema>().MigrateAsync(cancel);
        await scope.ServiceProvider.GetRequiredService<DemoRegister>().SeedAsync(cancel);
        await Console.Out.WriteLineAsync("The demo register is there.");
        return 0;
    }
}

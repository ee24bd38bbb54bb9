using WeChatUnion.Infrastructure.Conversations.Inbox;

namespace WeChatUnion.Gateway.Hosting.Commands;

/// <summary>
/// After a bug was mended: gives failed callbacks back to the sweep of the running gateway. Their
/// answers follow as messages, as far as WeChat still lets them through.
/// </summary>
internal sealed class ReplayFailedCommand : IHostCommand
{
    public string Name => "replay-failed";

    public string Summary => "run failed callbacks again (at most 1000 a time)";

    public CommandNeeds Needs => CommandNeeds.Database;

    public async Task<int> RunAsync(
        IServiceProvider services,
        string[] arguments,
        CancellationToken cancel
    )
    {
        var inbox = services.GetRequiredService<Inbox>();
        var now = services.GetRequiredService<TimeProvider>().GetUtcNow();
        var failed = await services.GetRequiredService<InboxReads>().FailedAsync(cancel);
        var given = 0;
        foreach (var entry in failed.Where(entry => entry.Payload.Length > 0))
        {
            given += await inbox.ReplayAsync(entry.Key, now) ? 1 : 0;
        }
        await Console.Out.WriteLineAsync($"{given} of {failed.Count} failed callbacks run again.");
        return 0;
    }
}

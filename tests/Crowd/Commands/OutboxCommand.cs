using System.Diagnostics;
using WeChatUnion.Crowd.Outbox;
using WeChatUnion.Infrastructure.Notifications;
using WeChatUnion.Infrastructure.Persistence;
using WeChatUnion.TestKit.Databases;
using WeChatUnion.TestKit.Hosts;

namespace WeChatUnion.Crowd.Commands;

/// <summary>
/// Two gateways send what waits in one outbox, WeChat fails now and then, and one gateway is killed
/// half-way. The messages leave by all ways; a quarter waits parked until its fans write. Exit code 1 when one was lost,
/// a template message came twice, or more than one in a thousand of the others did. What came twice because WeChat's
/// answer was lost is counted apart: nobody can know that the first one arrived.
/// </summary>
internal sealed class OutboxCommand(CrowdOptions options)
{
    private static readonly TimeSpan Longest = TimeSpan.FromMinutes(10);
    private readonly int count = options.Number("messages", 10_000);
    private readonly Stopwatch watch = new();

    public static Task<int> RunAsync(CrowdOptions options) => new OutboxCommand(options).RunAsync();

    private async Task<int> RunAsync()
    {
        var provider = Enum.Parse<DatabaseProvider>(options.Text("provider", "PostgreSql"));
        var logs = Directory.CreateTempSubdirectory("crowd-");
        await using var database = await TestDatabase.CreateAsync(provider);
        var settings = new GatewaySettings();
        var port = GatewayProcess.FreePort();
        var callback = $"http://127.0.0.1:{port}/wechat/official-account";
        await using var crowd = await SimulatedCrowd.StartAsync(
            options.Gateway(),
            settings,
            callback
        );
        var keys = settings.For(provider.ToString(), database.ConnectionString);
        keys["Logs:Folder"] = logs.FullName;
        keys["Serilog:MinimumLevel:Default"] = "Error";
        keys["WeChat:ApiBaseUrl"] = crowd.ApiBaseUrl;
        keys["Notifications:MessagesPerSecond"] = "5000";
        CrowdTemplates.Set(keys);
        await GatewayProcess.RunCommandAsync(options.Gateway(), "migrate", keys);
        await using var first = await GatewayProcess.StartAsync(options.Gateway(), keys, port);
        await using var second = await GatewayProcess.StartAsync(options.Gateway(), keys);
        var queued = new QueuedMessages(database, settings.OfficialAccount.AppId, count);
        Console.WriteLine($"{queued.Fans.Count} fans act");
        await crowd.MeetAsync(queued.Fans);
        await crowd.AgreeAsync([.. queued.FansOf(MessageWay.Subscription)]);
        await queued.CloseTapsAsync();
        await queued.AwaitYesesAsync();
        await crowd.WriteAsync(queued.FansOf(MessageWay.Chat));
        var kinds = Enum.Parse<FaultKinds>(
            options.Text("kinds", "cut,busy,lost"),
            ignoreCase: true
        );
        await crowd.DisturbAsync(kinds, options.Number("faults", 5) / 100.0);
        watch.Start();
        await queued.WriteAsync(MessageWay.Woken);
        var parked = queued.CountOf(MessageWay.Woken);
        await UntilAsync(queued, crowd, states => states[OutboxState.Parked] == parked);
        Say("a quarter is parked");
        await queued.WriteAsync(MessageWay.Chat, MessageWay.Subscription, MessageWay.Template);
        Say("all written");
        await UntilAsync(queued, crowd, states => Done(states) >= count / 2);
        await second.KillAsync();
        Say("half sent, one gateway killed");
        await crowd.WriteAsync(queued.FansOf(MessageWay.Woken));
        Say("the others have written");
        await UntilAsync(queued, crowd, states => Done(states) >= count * 0.98);
        var rate = count * 0.98 / watch.Elapsed.TotalSeconds;
        Say($"98 % sent, {rate:F0}/s; the rest waits for a lease or a retry");
        var ended = await UntilAsync(
            queued,
            crowd,
            states => states[OutboxState.Waiting] + states[OutboxState.Parked] == 0
        );
        Say(ended ? "none waits" : "some still wait");
        logs.Delete(recursive: true);
        var received = await crowd.ReceivedAsync(queued.Fans);
        return new OutboxVerdict(queued, kinds, received, crowd.WasCut).Say() ? 0 : 1;
    }

    private static long Done(Dictionary<OutboxState, long> states) =>
        states[OutboxState.Sent] + states[OutboxState.Delivered];

    private async Task<bool> UntilAsync(
        QueuedMessages queued,
        SimulatedCrowd crowd,
        Func<Dictionary<OutboxState, long>, bool> holds
    )
    {
        while (watch.Elapsed < Longest)
        {
            var states = await queued.StatesAsync();
            await crowd.NoteCutsAsync();
            foreach (var state in Enum.GetValues<OutboxState>())
            {
                states.TryAdd(state, 0);
            }
            if (holds(states))
            {
                return true;
            }
            await Task.Delay(100);
        }
        return false;
    }

    private void Say(string what) =>
        Console.WriteLine($"  {watch.Elapsed.TotalSeconds, 6:F1} s  {what}");
}

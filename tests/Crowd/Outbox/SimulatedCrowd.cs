using System.Globalization;
using System.Text.RegularExpressions;
using WeChatUnion.TestKit.Hosts;

namespace WeChatUnion.Crowd.Outbox;

/// <summary>The simulator as a process of its own: it plays the fans and counts what reached them.</summary>
internal sealed partial class SimulatedCrowd : IAsyncDisposable
{
    private const int AtOnce = 16;
    private readonly GatewayProcess process;
    private readonly HttpClient http;
    private readonly HashSet<long> seen = [];
    private readonly HashSet<int> cut = [];

    private SimulatedCrowd(GatewayProcess process)
    {
        this.process = process;
        http = new HttpClient { BaseAddress = process.Address };
    }

    public string ApiBaseUrl => $"{process.Address.OriginalString}/simulator/api";

    /// <param name="gateway">Beside whose dll the simulator's lies.</param>
    /// <param name="settings">Accounts and keys.</param>
    /// <param name="callback">Where the official account's callbacks go.</param>
    public static async Task<SimulatedCrowd> StartAsync(
        string gateway,
        GatewaySettings settings,
        string callback
    )
    {
        var dll = Path.Combine(Path.GetDirectoryName(gateway)!, "WeChatSimulator.dll");
        var account = settings.OfficialAccount;
        var keys = new Dictionary<string, string>
        {
            ["Simulator:OfficialAccount:AppId"] = account.AppId,
            ["Simulator:OfficialAccount:AppSecret"] = "unused",
            ["Simulator:OfficialAccount:Token"] = account.Token,
            ["Simulator:OfficialAccount:EncodingAesKey"] = account.EncodingAesKey!,
            ["Simulator:OfficialAccount:CallbackUrl"] = callback,
        };
        return new(await GatewayProcess.StartAsync(dll, keys, ready: "/simulator/control/faults"));
    }

    /// <summary>Fans who follow: three messages may be sent to each within a minute.</summary>
    public Task MeetAsync(IEnumerable<string> fans) =>
        EachAsync(
            fans,
            async fan =>
            {
                await PostAsync("fans", new { openId = fan, nickname = fan });
                await PostAsync($"fans/{fan}/follow", new { });
            }
        );

    /// <summary>They write: five messages may be sent to each.</summary>
    public Task WriteAsync(IEnumerable<string> fans) =>
        EachAsync(fans, fan => PostAsync($"fans/{fan}/text", new { content = "你好" }));

    /// <summary>They say yes to as many subscription messages as each is sent: in seconds of their own, as fans do.</summary>
    public async Task AgreeAsync(IReadOnlyList<string> fans)
    {
        var choices = new Dictionary<string, bool> { [CrowdTemplates.Once] = true };
        for (var yes = 0; yes < QueuedMessages.PerFan; yes++)
        {
            await EachAsync(
                fans,
                fan => PostAsync($"fans/{fan}/subscribe-popup", new { choices, scene = 1 })
            );
            await Task.Delay(TimeSpan.FromSeconds(1.1));
        }
    }

    /// <param name="kinds">Which strike.</param>
    /// <param name="share">Of the sends, all kinds together.</param>
    public async Task DisturbAsync(FaultKinds kinds, double share)
    {
        (FaultKinds Kind, Fault Fault)[] all =
        [
            (FaultKinds.Cut, new Fault(Drop: true)),
            (FaultKinds.Busy, new Fault(Errcode: -1)),
            (FaultKinds.Lost, new Fault(Drop: true, After: true)),
        ];
        var chosen = all.Where(one => kinds.HasFlag(one.Kind)).ToList();
        // Each only sees what those before it let through.
        foreach (var (_, fault) in chosen)
        {
            await PostAsync("faults", fault with { Share = share / chosen.Count });
        }
    }

    /// <summary>
    /// Sends that were left without an answer since the last look, by the number in their text. The simulator keeps its
    /// latest 5,000 calls: looked at often enough, none is missed.
    /// </summary>
    public async Task NoteCutsAsync()
    {
        var calls = await http.GetFromJsonAsync<List<Call>>(
            Address("calls?refused=true&count=5000")
        );
        foreach (var call in calls!.Where(call => call.Status is null && seen.Add(call.Id)))
        {
            cut.UnionWith(NumbersIn(call.Body));
        }
    }

    /// <summary>Whether the gateway was left without an answer to a send of this number.</summary>
    public bool WasCut(int number) => cut.Contains(number);

    /// <summary>The numbers of the messages that each fan has in the chat, by whatever way, in order.</summary>
    public async Task<Dictionary<string, List<int>>> ReceivedAsync(IEnumerable<string> fans)
    {
        var all = new Dictionary<string, List<int>>();
        foreach (var fan in fans)
        {
            var lines = await http.GetFromJsonAsync<List<Line>>(Address($"fans/{fan}/chat"));
            all[fan] =
            [
                .. lines!
                    .Where(line => line.Via is not null)
                    .SelectMany(line =>
                        NumbersIn(line.Text ?? line.Articles?[0].Description ?? "")
                    ),
            ];
        }
        return all;
    }

    public async ValueTask DisposeAsync()
    {
        http.Dispose();
        await process.DisposeAsync();
    }

    private static Uri Address(string path) =>
        new(
            string.Create(CultureInfo.InvariantCulture, $"/simulator/control/{path}"),
            UriKind.Relative
        );

    private async Task PostAsync<T>(string path, T body)
    {
        using var answer = await http.PostAsJsonAsync(Address(path), body);
        answer.EnsureSuccessStatusCode();
    }

    private static Task EachAsync(IEnumerable<string> fans, Func<string, Task> act) =>
        Parallel.ForEachAsync(
            fans,
            new ParallelOptions { MaxDegreeOfParallelism = AtOnce },
            async (fan, _) => await act(fan)
        );

    private static IEnumerable<int> NumbersIn(string text) =>
        Number()
            .Matches(text)
            .Select(found => int.Parse(found.Groups[1].Value, CultureInfo.InvariantCulture));

    private sealed record Fault(
        bool Drop = false,
        int? Errcode = null,
        bool After = false,
        double Share = 0,
        string Area = "sending"
    );

    [GeneratedRegex("第([0-9]{6})号")]
    private static partial Regex Number();

    private sealed record Call(long Id, int? Status, string Body);

    private sealed record Line(string? Via, string? Text, List<Card>? Articles);

    private sealed record Card(string? Description);
}

using System.Globalization;
using System.Text.RegularExpressions;
using WeChatUnion.TestKit.Hosts;

namespace WeChatUnion.Crowd.Outbox;

/// <summary>The simulator as a process of its own: it plays the fans and counts what reached them.</summary>
internal sealed partial class SimulatedCrowd : IAsyncDisposable
{
    private const string SendPath = "/cgi-bin/message/custom/send";
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

    /// <summary>Fans who follow and have just written: five messages may be sent to each.</summary>
    public Task MeetAsync(IEnumerable<string> fans) =>
        Parallel.ForEachAsync(
            fans,
            new ParallelOptions { MaxDegreeOfParallelism = AtOnce },
            async (fan, _) =>
            {
                await PostAsync("fans", new { openId = fan, nickname = fan });
                await PostAsync($"fans/{fan}/follow", new { });
                await PostAsync($"fans/{fan}/text", new { content = "你好" });
            }
        );

    /// <param name="share">
    /// Of the sends: a third is cut off before it takes effect, a third is answered as busy, and of a third the fan
    /// has the message but the answer is lost.
    /// </param>
    public async Task DisturbAsync(double share)
    {
        // Each only sees what those before it let through.
        await DisturbAsync(new Fault(SendPath, share / 3, Drop: true));
        await DisturbAsync(new Fault(SendPath, share / 3, Errcode: -1));
        await DisturbAsync(new Fault(SendPath, share / 3, Drop: true, After: true));
    }

    /// <summary>
    /// Sends that were cut off since the last look, by the number in their text. The simulator keeps its latest
    /// 5,000 calls: looked at often enough, none is missed.
    /// </summary>
    public async Task NoteCutsAsync()
    {
        var calls = await http.GetFromJsonAsync<List<Call>>(
            Address($"calls?path={SendPath}&refused=true&count=5000")
        );
        foreach (var call in calls!.Where(call => call.Status is null && seen.Add(call.Id)))
        {
            if (Number().Match(call.Body) is { Success: true } number)
            {
                cut.Add(int.Parse(number.Groups[1].Value, CultureInfo.InvariantCulture));
            }
        }
    }

    /// <summary>Whether the gateway was left without an answer to a send of this text.</summary>
    public bool WasCut(int number) => cut.Contains(number);

    /// <summary>The texts of customer-service messages that each fan has in the chat, in order.</summary>
    public async Task<Dictionary<string, List<string>>> ReceivedAsync(IEnumerable<string> fans)
    {
        var all = new Dictionary<string, List<string>>();
        foreach (var fan in fans)
        {
            var lines = await http.GetFromJsonAsync<List<Line>>(Address($"fans/{fan}/chat"));
            all[fan] =
            [
                .. lines!.Where(line => line.Via == "customer-service").Select(l => l.Text),
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

    private Task DisturbAsync(Fault fault) => PostAsync("faults", fault);

    private sealed record Fault(
        string Path,
        double Share,
        bool Drop = false,
        int? Errcode = null,
        bool After = false
    );

    [GeneratedRegex("第([0-9]{6})号")]
    private static partial Regex Number();

    private sealed record Call(long Id, int? Status, string Body);

    private sealed record Line(string? Via, string Text);
}

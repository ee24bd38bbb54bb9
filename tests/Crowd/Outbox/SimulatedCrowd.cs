using System.Globalization;
using WeChatUnion.TestKit.Hosts;

namespace WeChatUnion.Crowd.Outbox;

/// <summary>The simulator as a process of its own: it plays the fans and counts what reached them.</summary>
internal sealed class SimulatedCrowd : IAsyncDisposable
{
    private const string SendPath = "/cgi-bin/message/custom/send";
    private const int AtOnce = 16;
    private readonly GatewayProcess process;
    private readonly HttpClient http;

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

    /// <param name="share">Of the sends: half are cut off unheard, half answered as busy.</param>
    public async Task DisturbAsync(double share)
    {
        // The second only sees what the first let through.
        await PostAsync(
            "faults",
            new
            {
                path = SendPath,
                drop = true,
                share = share / 2,
            }
        );
        await PostAsync(
            "faults",
            new
            {
                path = SendPath,
                errcode = -1,
                share = share / 2,
            }
        );
    }

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

    private sealed record Line(string? Via, string Text);
}

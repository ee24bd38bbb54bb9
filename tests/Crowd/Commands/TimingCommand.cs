using System.Diagnostics;
using System.Globalization;
using System.Net;
using System.Net.Http.Headers;
using System.Text.Json;
using WeChatUnion.Crowd.Timing;
using WeChatUnion.TestKit.Hosts;

namespace WeChatUnion.Crowd.Commands;

/// <summary>
/// Whether the time of a refusal tells what the register knows: proofs of every kind through the
/// mini-program's API in random order, on one connection.
/// </summary>
internal static class TimingCommand
{
    private const string Many = "100000000";

    public static async Task<int> RunAsync(CrowdOptions options)
    {
        var folder = Directory.CreateTempSubdirectory("crowd-");
        var port = GatewayProcess.FreePort();
        var address = $"http://127.0.0.1:{port}";
        var settings = new GatewaySettings().ForDevelopment(address, folder.FullName);
        settings["Serilog:MinimumLevel:Default"] = "Warning";
        settings["Api:CallsPerSession"] = "100000";
        settings["Api:CallsPerAddress"] = "1000000";
        settings["Cards:Guard:BurstMinimum"] = Many;
        foreach (var limit in (string[])["PerFan", "PerTarget", "PerAddress"])
        {
            settings[$"Cards:WrongTriesPerDay:{limit}"] = Many;
        }
        await using (await GatewayProcess.StartAsync(options.Gateway(), settings, port))
        {
            using var phone = new HttpClient { BaseAddress = new Uri(address) };
            await SignInAsync(phone);
            var samples = await MeasureAsync(phone, options.Number("requests", 3000));
            foreach (var (one, other) in ProofKinds.ToCompare)
            {
                Console.WriteLine(Comparison.Of(one, samples[one], other, samples[other]));
            }
        }
        folder.Delete(recursive: true);
        return 0;
    }

    private static async Task<Dictionary<string, List<double>>> MeasureAsync(
        HttpClient phone,
        int requests
    )
    {
        var samples = ProofKinds.All.ToDictionary(kind => kind, _ => new List<double>());
        var order = new Random(20261128);
        for (var i = -200; i < requests; i++)
        {
            var kinds = ProofKinds.All.ToArray();
            order.Shuffle(kinds);
            foreach (var kind in kinds)
            {
                var (path, body) = ProofKinds.Make(kind, order);
                var sent = Stopwatch.GetTimestamp();
                using var answer = await phone.PostAsJsonAsync(
                    new Uri(path, UriKind.Relative),
                    body
                );
                var took = Stopwatch.GetElapsedTime(sent).TotalMilliseconds;
                if (answer.StatusCode != HttpStatusCode.Conflict)
                {
                    throw new InvalidOperationException(
                        $"{kind}: {await answer.Content.ReadAsStringAsync()}"
                    );
                }
                if (i >= 0)
                {
                    samples[kind].Add(took);
                }
            }
        }
        return samples;
    }

    private static async Task SignInAsync(HttpClient phone)
    {
        var fan = await PostAsync(phone, "/simulator/control/fans", new { nickname = "小林" });
        var openId = fan.GetProperty("openId").GetString();
        var code = await PostAsync(
            phone,
            string.Create(
                CultureInfo.InvariantCulture,
                $"/simulator/control/fans/{openId}/login-code"
            ),
            new { }
        );
        var session = await PostAsync(
            phone,
            "/api/v1/session",
            new { code = code.GetProperty("code").GetString() }
        );
        phone.DefaultRequestHeaders.Authorization = new AuthenticationHeaderValue(
            "Bearer",
            session.GetProperty("accessToken").GetString()
        );
        using var consent = await phone.PostAsJsonAsync(
            new Uri("/api/v1/card/consent", UriKind.Relative),
            new { agreed = true }
        );
        consent.EnsureSuccessStatusCode();
    }

    private static async Task<JsonElement> PostAsync(HttpClient phone, string path, object body)
    {
        using var answer = await phone.PostAsJsonAsync(new Uri(path, UriKind.Relative), body);
        answer.EnsureSuccessStatusCode();
        return await answer.Content.ReadFromJsonAsync<JsonElement>();
    }
}

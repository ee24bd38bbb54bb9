using System.Diagnostics;
using System.Net;
using WeChatUnion.TestKit.Hosts;

namespace WeChatUnion.Crowd.Commands;

/// <summary>The first page of binding as a signed-in fan's browser asks for it.</summary>
internal static class PageCommand
{
    private const string Page = "/m/cards/bind";

    public static async Task<int> RunAsync(CrowdOptions options)
    {
        var folder = Directory.CreateTempSubdirectory("crowd-");
        var port = GatewayProcess.FreePort();
        var address = $"http://127.0.0.1:{port}";
        var settings = new GatewaySettings().ForDevelopment(address, folder.FullName);
        settings["Api:PagesPerSession"] = "100000";
        settings["Api:CallsPerAddress"] = "1000000";
        await using (await GatewayProcess.StartAsync(options.Gateway(), settings, port))
        {
            using var handler = new HttpClientHandler
            {
                CookieContainer = new CookieContainer(),
                AutomaticDecompression = DecompressionMethods.None,
            };
            using var browser = new HttpClient(handler) { BaseAddress = new Uri(address) };
            await SignInAsync(browser, address);
            var times = new List<double>();
            var bytes = 0L;
            for (var i = 0; i < options.Number("requests", 200); i++)
            {
                var sent = Stopwatch.GetTimestamp();
                using var answer = await browser.GetAsync(
                    new Uri(Page, UriKind.Relative),
                    HttpCompletionOption.ResponseHeadersRead
                );
                times.Add(Stopwatch.GetElapsedTime(sent).TotalMilliseconds);
                answer.EnsureSuccessStatusCode();
                bytes = (await answer.Content.ReadAsByteArrayAsync()).Length;
            }
            var first = times[0];
            times.Sort();
            Console.WriteLine(
                $"{Page}: first byte {first:F0} ms on the first request, then median {times[times.Count / 2]:F1} ms, p99 {times[(int)(times.Count * 0.99)]:F1} ms; {bytes} bytes of HTML"
            );
        }
        folder.Delete(recursive: true);
        return 0;
    }

    private static async Task SignInAsync(HttpClient browser, string address)
    {
        using var made = await browser.PostAsJsonAsync(
            new Uri("/simulator/control/fans", UriKind.Relative),
            new { nickname = "小林" }
        );
        var fan = await made.Content.ReadFromJsonAsync<MadeFan>();
        var open = $"/simulator/open?fan={fan!.OpenId}&url={Uri.EscapeDataString(address + Page)}";
        using var page = await browser.GetAsync(new Uri(open, UriKind.Relative));
        page.EnsureSuccessStatusCode();
    }

    private sealed record MadeFan(string OpenId);
}

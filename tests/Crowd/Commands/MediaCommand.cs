using System.Diagnostics;
using System.Globalization;
using WeChat.Api;
using WeChatUnion.TestKit.Hosts;

namespace WeChatUnion.Crowd.Commands;

/// <summary>Many files fetched from WeChat at once, each written to disk as it comes: what this process holds in memory.</summary>
internal static class MediaCommand
{
    public static async Task<int> RunAsync(CrowdOptions options)
    {
        var (count, bytes) = (
            options.Number("downloads", 50),
            options.Number("megabytes", 5) << 20
        );
        var address = $"http://127.0.0.1:{GatewayProcess.FreePort()}";
        using var server = StartServer(address, bytes);
        using var http = WeChatApiClient.CreateHttpClient();
        var client = new WeChatApiClient(
            http,
            new AppCredentials("wx0000000000000001", "invented"),
            new WeChatApiSettings
            {
                BaseUrl = address,
                RetryPauses = [.. Enumerable.Repeat(TimeSpan.FromSeconds(0.5), 20)],
                BreakerFailures = 1000,
            }
        );
        try
        {
            await client.Tokens.GetAsync(CancellationToken.None);
            var before = Environment.WorkingSet;
            var watch = Stopwatch.StartNew();
            var downloads = Enumerable.Range(0, count).Select(_ => FetchAsync(client));
            var fetched = await Task.WhenAll(downloads);
            using var self = Process.GetCurrentProcess();
            Console.WriteLine(
                string.Create(
                    CultureInfo.InvariantCulture,
                    $"{count} downloads at once, {fetched.Sum() >> 20} MB in {watch.Elapsed.TotalSeconds:F1} s: "
                        + $"working set {before >> 20} MB before, at most {self.PeakWorkingSet64 >> 20} MB; "
                        + $"{GC.GetTotalAllocatedBytes() >> 20} MB allocated in all"
                )
            );
            return fetched.All(got => got == bytes) ? 0 : 1;
        }
        finally
        {
            server.Kill();
        }
    }

    private static async Task<long> FetchAsync(WeChatApiClient client)
    {
        using var download = await client.Media.OpenAsync("m");
        await using var file = new FileStream(
            Path.Combine(Path.GetTempPath(), Path.GetRandomFileName()),
            new FileStreamOptions
            {
                Mode = FileMode.CreateNew,
                Access = FileAccess.Write,
                Options = FileOptions.Asynchronous | FileOptions.DeleteOnClose,
            }
        );
        await download.Content.CopyToAsync(file);
        return file.Length;
    }

    private static Process StartServer(string address, int bytes) =>
        Process.Start(
            "dotnet",
            [
                Path.Combine(AppContext.BaseDirectory, "Crowd.dll"),
                "media-server",
                "--address",
                address,
                "--bytes",
                bytes.ToString(CultureInfo.InvariantCulture),
            ]
        )!;
}

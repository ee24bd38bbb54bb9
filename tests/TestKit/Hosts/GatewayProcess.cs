using System.Diagnostics;
using System.Net;
using System.Net.Sockets;

namespace WeChatUnion.TestKit.Hosts;

/// <summary>The gateway as an operator runs it: its own process, which can be killed at any moment.</summary>
public sealed class GatewayProcess : IAsyncDisposable
{
    /// <summary>Set to 0 among the settings, for processes that are over before what the runtime learns of them pays.</summary>
    public const string WithoutProfiling = "DOTNET_TieredPGO";

    private static readonly TimeSpan LongestStart = TimeSpan.FromSeconds(60);
    private readonly Process process;

    private GatewayProcess(Process process, Uri address) =>
        (this.process, Address) = (process, address);

    public Uri Address { get; }

    public int Id => process.Id;

    /// <summary>Kernel's figure in bytes of what the process holds in memory.</summary>
    public long WorkingSet
    {
        get
        {
            process.Refresh();
            return process.WorkingSet64;
        }
    }

    public TimeSpan ProcessorTime
    {
        get
        {
            process.Refresh();
            return process.TotalProcessorTime;
        }
    }

    /// <param name="dll">The built WeChatGateway.dll.</param>
    /// <param name="settings">Configuration keys with colons.</param>
    /// <param name="port">0 takes a free one.</param>
    /// <param name="ready">Answers 200 once it is up; the simulator has another than the gateway.</param>
    public static async Task<GatewayProcess> StartAsync(
        string dll,
        IReadOnlyDictionary<string, string> settings,
        int port = 0,
        string ready = "/healthz/ready"
    )
    {
        var address = new Uri($"http://127.0.0.1:{(port == 0 ? FreePort() : port)}");
        var process = Process.Start(Command(dll, ["--urls", address.OriginalString], settings))!;
        var said = new List<string>();
        process.OutputDataReceived += (_, line) => Keep(said, line.Data);
        process.ErrorDataReceived += (_, line) => Keep(said, line.Data);
        process.BeginOutputReadLine();
        process.BeginErrorReadLine();
        var gateway = new GatewayProcess(process, address);
        await gateway.UntilReadyAsync(said, ready);
        return gateway;
    }

    /// <summary>Runs one of the host's commands, such as <c>migrate</c>, to its end.</summary>
    /// <exception cref="InvalidOperationException">It failed; the text is what it said.</exception>
    public static async Task RunCommandAsync(
        string dll,
        string command,
        IReadOnlyDictionary<string, string> settings
    )
    {
        var result = await TryCommandAsync(dll, [command], settings);
        if (result.ExitCode != 0)
        {
            throw new InvalidOperationException($"{command}: {result.Said}{result.Complained}");
        }
    }

    /// <summary>The same, whatever comes of it.</summary>
    public static async Task<CommandResult> TryCommandAsync(
        string dll,
        string[] arguments,
        IReadOnlyDictionary<string, string> settings
    )
    {
        using var process = Process.Start(Command(dll, arguments, settings))!;
        var said = process.StandardOutput.ReadToEndAsync();
        var complained = process.StandardError.ReadToEndAsync();
        await process.WaitForExitAsync();
        return new CommandResult(process.ExitCode, await said, await complained);
    }

    /// <summary>SIGKILL: nothing of the process runs any more, not even a handler of its end.</summary>
    public async Task KillAsync()
    {
        process.Kill();
        await process.WaitForExitAsync();
    }

    public async ValueTask DisposeAsync()
    {
        if (!process.HasExited)
        {
            await KillAsync();
        }
        process.Dispose();
    }

    private async Task UntilReadyAsync(List<string> said, string ready)
    {
        using var http = new HttpClient { BaseAddress = Address };
        var waited = Stopwatch.StartNew();
        while (waited.Elapsed < LongestStart && !process.HasExited)
        {
            try
            {
                using var answer = await http.GetAsync(new Uri(ready, UriKind.Relative));
                if (answer.IsSuccessStatusCode)
                {
                    return;
                }
            }
            catch (HttpRequestException)
            {
                // Not listening yet.
            }
            await Task.Delay(25);
        }
        await DisposeAsync();
        lock (said)
        {
            throw new InvalidOperationException(
                $"The gateway did not start:\n{string.Join('\n', said)}"
            );
        }
    }

    /// <summary>A command of the host, not begun yet: its output is to be read.</summary>
    public static ProcessStartInfo Command(
        string dll,
        string[] arguments,
        IReadOnlyDictionary<string, string> settings
    )
    {
        var start = new ProcessStartInfo("dotnet", [dll, .. arguments])
        {
            WorkingDirectory = Path.GetDirectoryName(dll)!,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        };
        foreach (var (key, value) in settings)
        {
            start.Environment[key.Replace(":", "__", StringComparison.Ordinal)] = value;
        }
        return start;
    }

    private static void Keep(List<string> said, string? line)
    {
        lock (said)
        {
            if (line is not null && said.Count < 200)
            {
                said.Add(line);
            }
        }
    }

    /// <summary>A port nobody listens at now, for settings that name it before the start.</summary>
    public static int FreePort()
    {
        using var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        return ((IPEndPoint)listener.LocalEndpoint).Port;
    }
}

using System.Diagnostics;
using System.Globalization;
using WeChatUnion.TestKit.Hosts;

namespace WeChatUnion.Crowd.Register;

/// <summary>A command of the host as a process of its own, with the most memory the kernel saw it hold.</summary>
internal sealed record MeasuredCommand(int ExitCode, TimeSpan Elapsed, long PeakBytes, string Said)
{
    public static async Task<MeasuredCommand> RunAsync(
        string dll,
        string[] arguments,
        IReadOnlyDictionary<string, string> settings
    )
    {
        var watch = Stopwatch.StartNew();
        using var process = Process.Start(GatewayProcess.Command(dll, arguments, settings))!;
        var said = process.StandardOutput.ReadToEndAsync();
        var complained = process.StandardError.ReadToEndAsync();
        var peak = 0L;
        var ended = process.WaitForExitAsync();
        while (await Task.WhenAny(ended, Task.Delay(100)) != ended)
        {
            peak = Math.Max(peak, PeakOf(process.Id));
        }
        return new(process.ExitCode, watch.Elapsed, peak, await said + await complained);
    }

    /// <summary>VmHWM: the high-water mark of resident memory.</summary>
    private static long PeakOf(int process)
    {
        try
        {
            var line = File.ReadLines($"/proc/{process}/status")
                .FirstOrDefault(one => one.StartsWith("VmHWM:", StringComparison.Ordinal));
            return line is null
                ? 0
                : long.Parse(line.AsSpan(6).Trim()[..^3], CultureInfo.InvariantCulture) << 10;
        }
        catch (Exception gone) when (gone is IOException or UnauthorizedAccessException)
        {
            return 0;
        }
    }
}

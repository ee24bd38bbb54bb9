using System.Globalization;
using WeChatUnion.TestKit.Hosts;

namespace WeChatUnion.Gateway.Tests.Stage;

/// <summary>
/// The host's entry point with its settings in the environment and its console in our hands, as in a process of its own
/// but without the seconds of processor one takes to start.
/// </summary>
internal static class CommandHere
{
    /// <summary>Environment and console are the whole process's.</summary>
    private static readonly SemaphoreSlim One = new(1, 1);

    public static async Task<CommandResult> RunAsync(
        string[] arguments,
        IReadOnlyDictionary<string, string> settings
    )
    {
        using var said = new StringWriter(CultureInfo.InvariantCulture);
        using var complained = new StringWriter(CultureInfo.InvariantCulture);
        await One.WaitAsync();
        var (output, error) = (Console.Out, Console.Error);
        var before = Exchange(settings!);
        try
        {
            Console.SetOut(said);
            Console.SetError(complained);
            // It blocks until the command is done.
            var exitCode = await Task.Run(() =>
                (int)typeof(Program).Assembly.EntryPoint!.Invoke(null, [arguments])!
            );
            return new CommandResult(exitCode, said.ToString(), complained.ToString());
        }
        finally
        {
            Console.SetOut(output);
            Console.SetError(error);
            Exchange(before);
            One.Release();
        }
    }

    /// <summary>Sets them and returns what stood there; null is none.</summary>
    private static Dictionary<string, string?> Exchange(
        IReadOnlyDictionary<string, string?> settings
    )
    {
        var before = new Dictionary<string, string?>();
        foreach (var (key, value) in settings)
        {
            var name = key.Replace(":", "__", StringComparison.Ordinal);
            before[name] = Environment.GetEnvironmentVariable(name);
            Environment.SetEnvironmentVariable(name, value);
        }
        return before;
    }
}

using System.Globalization;
using WeChatUnion.Domain.Kernel;
using WeChatUnion.Infrastructure.Notifications;

namespace WeChatUnion.Gateway.Hosting.Commands;

/// <summary>
/// After a cause was mended: gives given-up messages back to the running gateway's dispatchers.
/// <c>--id 42</c>, <c>--reason 40164</c> (part of the reason or error), <c>--since 2026-11-01</c> (by
/// China's clock unless it names an offset); filters add up. <c>--all</c> stands alone.
/// </summary>
internal sealed class ResendMessagesCommand : IHostCommand
{
    public string Name => "resend-messages";

    public string Summary =>
        "send given-up messages again: --id N, --reason TEXT, --since DATE (China's midnight), --all";

    public CommandNeeds Needs => CommandNeeds.Database;

    public async Task<int> RunAsync(
        IServiceProvider services,
        string[] arguments,
        CancellationToken cancel
    )
    {
        var reason = Option(arguments, "--reason") ?? "";
        var id = 0L;
        var since = DateTimeOffset.UnixEpoch;
        var readable =
            IsMissingOr(
                Option(arguments, "--id"),
                text => long.TryParse(text, CultureInfo.InvariantCulture, out id) && id > 0
            ) && IsMissingOr(Option(arguments, "--since"), text => IsTime(text, out since));
        var named = id > 0 || reason.Length > 0 || since > DateTimeOffset.UnixEpoch;
        // A slip of the pen must not send more than was meant.
        var all = arguments.Contains("--all");
        if (!readable || named == all || !AreKnown(arguments))
        {
            await Console.Error.WriteLineAsync($"  {Name, -18}{Summary}");
            return CommandRun.Failed;
        }
        var resend = services.GetRequiredService<OutboxResend>();
        var given = await resend.ResendAsync(id, reason, since, cancel);
        await Console.Out.WriteLineAsync($"{given} messages are sent again.");
        return 0;
    }

    private static bool AreKnown(string[] arguments)
    {
        for (var i = 0; i < arguments.Length; i++)
        {
            switch (arguments[i])
            {
                case "--all":
                    break;
                case "--id" or "--reason" or "--since" when i + 1 < arguments.Length:
                    i++;
                    break;
                default:
                    return false;
            }
        }
        return true;
    }

    private static bool IsTime(string text, out DateTimeOffset time)
    {
        var reads =
            DateTime.TryParse(
                text,
                CultureInfo.InvariantCulture,
                DateTimeStyles.RoundtripKind,
                out var shown
            )
            && shown > DateTime.UnixEpoch;
        time =
            !reads ? default
            : shown.Kind is DateTimeKind.Unspecified ? UnionCalendar.InstantOf(shown)
            : new DateTimeOffset(shown);
        return reads;
    }

    private static string? Option(string[] arguments, string name)
    {
        var at = Array.IndexOf(arguments, name);
        return at < 0 ? null : arguments.ElementAtOrDefault(at + 1) ?? "";
    }

    private static bool IsMissingOr(string? text, Func<string, bool> reads) =>
        text is null || reads(text);
}

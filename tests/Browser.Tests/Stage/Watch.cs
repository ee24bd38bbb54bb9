using Microsoft.Playwright;

namespace WeChatUnion.Browser.Tests.Stage;

/// <summary>What no page may do while somebody uses it: complain in the console, break its own policy, call elsewhere.</summary>
public sealed class Watch
{
    private readonly List<string> seen = [];
    private readonly GatewayStage gateway;

    private Watch(GatewayStage gateway) => this.gateway = gateway;

    public IReadOnlyList<string> Seen
    {
        get
        {
            lock (seen)
            {
                return [.. seen];
            }
        }
    }

    public static Watch Over(IBrowserContext context, GatewayStage gateway)
    {
        var watch = new Watch(gateway);
        // A broken content security policy is an error in the console.
        context.Console += (_, said) =>
        {
            if (said.Type is "error" or "warning")
            {
                watch.Note($"console: {said.Text}");
            }
        };
        context.WebError += (_, failed) => watch.Note($"script: {failed.Error}");
        context.Request += (_, request) => watch.NoteForeign(request.Url);
        return watch;
    }

    private void NoteForeign(string url)
    {
        var isOurs =
            url.StartsWith(gateway.Address + "/", StringComparison.Ordinal)
            || url.StartsWith($"blob:{gateway.Address}/", StringComparison.Ordinal)
            || url == gateway.SdkUrl;
        if (!isOurs && !url.StartsWith("data:", StringComparison.Ordinal))
        {
            Note($"request to {url}");
        }
    }

    private void Note(string what)
    {
        lock (seen)
        {
            seen.Add(what);
        }
    }
}

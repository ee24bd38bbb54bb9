using System.Diagnostics;
using System.Globalization;
using WeChatUnion.Crowd.Draws;
using WeChatUnion.Domain.Kernel.FairDraw;

namespace WeChatUnion.Crowd.Commands;

/// <summary>A city's instant win after its end: checked in this process, then its page opened in Chromium, which computes every slot anew.</summary>
internal static class DeckCommand
{
    public static async Task<int> RunAsync(CrowdOptions options)
    {
        var prizes = options.Number("prizes", 1000);
        var slots = options.Number("slots", 600_000);
        await using var stage = await DrawStage.StartAsync(options.Gateway());
        var deck = await stage.AddDeckAsync([prizes / 10, prizes - (prizes / 10)], slots - prizes);
        var watch = Stopwatch.StartNew();
        var file = await stage.FetchAsync(deck.Path);
        var fetched = watch.Elapsed;
        var holds = DeckCheck.Run(file).Holds;
        Console.WriteLine(
            string.Create(
                CultureInfo.InvariantCulture,
                $"{slots} slots: the first proof came after {fetched.TotalSeconds:F2} s, {(holds ? "checked" : "NOT CHECKED")} in {(watch.Elapsed - fetched).TotalSeconds:F2} s"
            )
        );
        return await PhoneRounds.RunAsync(stage, deck.Path, options) && holds ? 0 : 1;
    }
}

using System.Collections.Concurrent;
using System.Runtime.CompilerServices;
using System.Threading.Channels;

namespace WeChatSimulator.Page;

/// <summary>Tells open pages what changed (a name, not the content), so that they fetch it anew.</summary>
internal sealed class PageSignals
{
    private const int MaxWaiting = 200;

    private readonly ConcurrentDictionary<Channel<string>, byte> pages = new();

    public void Raise(string what)
    {
        foreach (var page in pages.Keys)
        {
            page.Writer.TryWrite(what);
        }
    }

    public async IAsyncEnumerable<string> Listen(
        [EnumeratorCancellation] CancellationToken cancellation
    )
    {
        var page = Channel.CreateBounded<string>(
            new BoundedChannelOptions(MaxWaiting) { FullMode = BoundedChannelFullMode.DropOldest }
        );
        pages[page] = 0;
        try
        {
            yield return "open";
            await foreach (var what in page.Reader.ReadAllAsync(cancellation))
            {
                yield return what;
            }
        }
        finally
        {
            pages.TryRemove(page, out _);
        }
    }
}

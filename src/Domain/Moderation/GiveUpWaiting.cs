using WeChatUnion.Domain.Kernel;

namespace WeChatUnion.Domain.Moderation;

/// <summary>
/// What WeChat never decided goes to people: a verdict that did not come, or a node that ended between
/// asking and storing the answer. Verdicts that came too early find their check here at the latest.
/// </summary>
public sealed class GiveUpWaiting(IModerationStore store, IUnitOfWork work)
{
    private static readonly TimeSpan Settled = TimeSpan.FromMinutes(1);

    public async Task ExecuteAsync(DateTimeOffset now, CancellationToken cancel)
    {
        foreach (var check in await store.FindPendingAsync(now - Settled, cancel))
        {
            if (
                check.TraceId is { } trace
                && await store.FindEarlyAsync(trace, cancel) is { } early
            )
            {
                check.Settle(early.Judgement, now);
                store.Remove(early);
            }
            else if (now - check.AskedAt > ContentCheck.LongestWait)
            {
                check.Settle(Judgement.Unavailable("no-verdict"), now);
            }
        }
        try
        {
            await work.SaveAsync(cancel);
        }
        catch (StaleVersionException)
        {
            // A verdict or another node was faster; the next sweep sees what is left.
        }
    }
}

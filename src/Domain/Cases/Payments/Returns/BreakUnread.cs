using WeChatUnion.Domain.Kernel;

namespace WeChatUnion.Domain.Cases.Payments.Returns;

/// <summary>A file whose upload was killed will never be whole: it is given up, and brought again.</summary>
public sealed class BreakUnread(IPayStore store, IUnitOfWork work)
{
    private static readonly TimeSpan Patience = TimeSpan.FromMinutes(30);

    public async Task<int> ExecuteAsync(DateTimeOffset now, CancellationToken cancel)
    {
        var unread = await store.FindUnreadAsync(now - Patience, cancel);
        foreach (var one in unread)
        {
            one.Break();
        }
        if (unread.Count == 0)
        {
            return 0;
        }
        try
        {
            await work.SaveAsync(cancel);
            return unread.Count;
        }
        catch (StaleVersionException)
        {
            return 0;
        }
    }
}

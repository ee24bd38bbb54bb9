using WeChatUnion.Domain.Kernel;

namespace WeChatUnion.Domain.Cases.Upkeep;

/// <summary>
/// Word to the member whose draft, or returned case, ends soon. Each deadline is told once, whoever asks how often: another
/// return is another deadline. A draft an officer began at a counter is none of his.
/// </summary>
public sealed class RemindCase(ICaseStore store, CaseTelling telling, IUnitOfWork work)
{
    public static readonly TimeSpan Ahead = TimeSpan.FromDays(2);

    /// <summary>Who touched it just now knows of it.</summary>
    public static readonly TimeSpan Rest = TimeSpan.FromHours(4);

    public async Task<bool> ExecuteAsync(CaseId id, DateTimeOffset now, CancellationToken cancel)
    {
        if (
            await store.FindAsync(id, cancel) is not { IsEditable: true, OpenUntil: { } until } one
            || one is { Revision: 0, FiledBy: not null }
            || until <= now
            || until > now + Ahead
            || one.ChangedAt > now - Rest
            || !await store.TryRemindAsync(id, cancel)
        )
        {
            return false;
        }
        await telling.RemindAsync(one, until, cancel);
        await work.SaveAsync(cancel);
        return true;
    }
}

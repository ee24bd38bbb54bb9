namespace WeChatUnion.Infrastructure.Privacy;

/// <summary>
/// One look at a time, however many ask: who comes while one is under way shares the next, so that what was there when
/// somebody asked is always seen.
/// </summary>
internal sealed class SharedLook<T>(Func<Task<T>> look)
{
    private readonly Lock gate = new();
    private Task<T>? running;
    private Task<T>? next;

    /// <summary>What a look finds that begins from now on.</summary>
    public Task<T> TakeAsync(CancellationToken cancel)
    {
        lock (gate)
        {
            if (next is null && running is { IsCompleted: false })
            {
                next = FollowAsync(running);
            }
            return (next ?? Begin()).WaitAsync(cancel);
        }
    }

    private async Task<T> FollowAsync(Task before)
    {
        // Its failure is told to those who wait for it; and whoever holds the gate now has to let go of it first.
        await before.ConfigureAwait(
            ConfigureAwaitOptions.SuppressThrowing | ConfigureAwaitOptions.ForceYielding
        );
        Task<T> own;
        lock (gate)
        {
            next = null;
            own = Begin();
        }
        return await own;
    }

    private Task<T> Begin() => running = Task.Run(look);
}

namespace WeChat.Api.Tokens;

/// <summary>
/// Brings the next value: the one another node stored already or is just fetching, otherwise a fetched one. Two nodes
/// only fetch at once when the store is out of order.
/// </summary>
internal sealed class SharedRenewal(
    string name,
    TokenFetch fetch,
    ITokenStore store,
    TimeProvider time
)
{
    /// <summary>Short, because a node that dies holds the others up for as long; taken anew while the fetch lasts.</summary>
    private static readonly TimeSpan Lease = TimeSpan.FromSeconds(5);

    /// <summary>Longer than WeChat can take with every time-out and repetition: such a lease never ends (clocks far apart).</summary>
    private static readonly TimeSpan LongestWait = TimeSpan.FromSeconds(90);

    private static readonly TimeSpan StorePatience = TimeSpan.FromSeconds(2);
    private static readonly TimeSpan Pause = TimeSpan.FromMilliseconds(50);

    /// <param name="held">What this process has, or had.</param>
    /// <param name="rejected">What a call of this process was refused with: not taken from the store again.</param>
    /// <exception cref="WeChatApiException">WeChat gave none.</exception>
    public async Task<StoredToken> RunAsync(StoredToken? held, StoredToken? rejected)
    {
        try
        {
            return await ShareAsync(held, rejected);
        }
        catch (Exception outage) when (outage is not WeChatApiException)
        {
            return await fetch.RunAsync(held, held, rejected?.Value);
        }
    }

    private async Task<StoredToken> ShareAsync(StoredToken? held, StoredToken? rejected)
    {
        for (var began = time.GetTimestamp(); ; await Task.Delay(Pause, time))
        {
            var stored = await StoredAsync(rejected);
            var now = time.GetUtcNow();
            if (stored is not null && now < stored.RenewAt)
            {
                return stored;
            }

            var owner = Guid.NewGuid().ToString("N");
            if (await PatientlyAsync(store.TryTakeLeaseAsync(name, owner, Lease, default)))
            {
                return await FetchAsync(owner, held, rejected);
            }

            if (stored is not null && now < stored.EndsAt)
            {
                return stored;
            }

            if (time.GetElapsedTime(began) > LongestWait)
            {
                return await fetch.RunAsync(stored, held, rejected?.Value);
            }
        }
    }

    /// <summary>Under the lease: looks again, for the former owner may just have stored what it fetched.</summary>
    private async Task<StoredToken> FetchAsync(
        string owner,
        StoredToken? held,
        StoredToken? rejected
    )
    {
        try
        {
            var former = await PatientlyAsync(store.ReadAsync(name, default));
            if (
                former is not null
                && time.GetUtcNow() < former.RenewAt
                && !IsSame(former, rejected)
            )
            {
                return former;
            }

            var fresh = await KeepingLeaseAsync(
                owner,
                fetch.RunAsync(former, held, rejected?.Value)
            );
            return await PutAsync(fresh) ? fresh : await StoredAsync(rejected) ?? fresh;
        }
        finally
        {
            await EndLeaseAsync(owner);
        }
    }

    private async Task<StoredToken> KeepingLeaseAsync(string owner, Task<StoredToken> fetching)
    {
        using var done = new CancellationTokenSource();
        var keeping = KeepAsync();
        try
        {
            return await fetching;
        }
        finally
        {
            await done.CancelAsync();
            await keeping;
        }

        async Task KeepAsync()
        {
            try
            {
                while (true)
                {
                    await Task.Delay(Lease / 3, time, done.Token);
                    await PatientlyAsync(store.TryTakeLeaseAsync(name, owner, Lease, done.Token));
                }
            }
            catch (Exception)
            {
                // The fetch is over, or the store is out of order and the lease ends by itself.
            }
        }
    }

    /// <returns>True also when the store failed: what was fetched is good.</returns>
    private async Task<bool> PutAsync(StoredToken fresh)
    {
        try
        {
            return await PatientlyAsync(store.TryPutAsync(name, fresh, default));
        }
        catch (Exception)
        {
            return true;
        }
    }

    private async Task EndLeaseAsync(string owner)
    {
        try
        {
            await store.EndLeaseAsync(name, owner, default).WaitAsync(StorePatience, time);
        }
        catch (Exception)
        {
            // It ends by itself.
        }
    }

    private async Task<StoredToken?> StoredAsync(StoredToken? rejected) =>
        await PatientlyAsync(store.ReadAsync(name, default)) is { } stored
        && !IsSame(stored, rejected)
            ? stored
            : null;

    /// <summary>A version later than the rejected one is another matter, even where WeChat gave the same value again.</summary>
    private static bool IsSame(StoredToken stored, StoredToken? rejected) =>
        rejected is not null
        && stored.Value == rejected.Value
        && stored.Version <= rejected.Version;

    private Task<T> PatientlyAsync<T>(Task<T> asked) => asked.WaitAsync(StorePatience, time);
}

using WeChat.Api.Http;

namespace WeChat.Api.Tokens;

/// <summary>
/// Keeps one value that ends: in this process for everybody, through the store for every node. Callers that come
/// while a renewal is under way share it, and as long as the former value works nobody waits for the next.
/// </summary>
internal sealed class TokenKeeper(
    SharedRenewal renewal,
    Action<Exception>? renewalFailed,
    TimeProvider time
)
{
    /// <summary>After a renewal that failed or brought nothing newer. A wrong secret must not cost a request with each call.</summary>
    private static readonly TimeSpan BetweenTries = TimeSpan.FromSeconds(5);

    // Calls sent before WeChat gave a rejected value again still come back rejected; they say nothing new.
    private static readonly TimeSpan LateRejections = TimeSpan.FromSeconds(30);

    private readonly Lock gate = new();
    private StoredToken? held;
    private StoredToken? rejected;
    private Task<StoredToken>? renewing;
    private Task<StoredToken>? failed;

    // Timestamps: a clock that is set back must not lengthen a pause.
    private long? triedAt;
    private long? confirmedAt;

    /// <param name="name">What the value is called in the store.</param>
    /// <param name="askAsync">Fetches it; the argument demands another than the one WeChat holds valid.</param>
    /// <param name="transport">Whose settings and clock count.</param>
    /// <param name="store">Null: shared with nobody.</param>
    public static TokenKeeper Of(
        string name,
        Func<bool, Task<FreshToken>> askAsync,
        WeChatTransport transport,
        ITokenStore? store
    )
    {
        var fetch = new TokenFetch(askAsync, transport.Settings.TokenRefreshAhead, transport.Time);
        var shared = store ?? NoTokenStore.Instance;
        return new(
            new SharedRenewal(name, fetch, shared, transport.Time),
            transport.Settings.RenewalFailed,
            transport.Time
        );
    }

    /// <summary>Whether a value has been asked for since the start.</summary>
    public bool IsInUse
    {
        get
        {
            lock (gate)
            {
                return held is not null;
            }
        }
    }

    /// <exception cref="WeChatApiException">There is none, and none could be fetched.</exception>
    public async ValueTask<string> GetAsync(CancellationToken cancellation)
    {
        Task<StoredToken> next;
        lock (gate)
        {
            var now = time.GetUtcNow();
            if (held is not null && now < held.EndsAt)
            {
                if (now >= held.RenewAt && !IsWithin(BetweenTries, triedAt) && renewing is null)
                {
                    renewing = RenewAsync();
                    _ = TellAsync(renewing);
                }

                return held.Value;
            }

            next =
                failed is not null && IsWithin(BetweenTries, triedAt)
                    ? failed
                    : renewing ??= RenewAsync();
        }

        return (await next.WaitAsync(cancellation)).Value;
    }

    /// <summary>Replaces a value that is due, and waits for it.</summary>
    /// <exception cref="WeChatApiException">None could be fetched; one that still works stays in use.</exception>
    public async Task RefreshAsync(CancellationToken cancellation)
    {
        Task<StoredToken> next;
        lock (gate)
        {
            if (held is not null && time.GetUtcNow() < held.RenewAt)
            {
                return;
            }

            next = renewing ??= RenewAsync();
        }

        await next.WaitAsync(cancellation);
    }

    /// <summary>WeChat refused this value. It only counts if it is the one in use.</summary>
    public void Reject(string failed)
    {
        lock (gate)
        {
            if (held?.Value == failed && !IsWithin(LateRejections, confirmedAt))
            {
                rejected = held;
                held = null;
            }
        }
    }

    private bool IsWithin(TimeSpan pause, long? since) =>
        since is { } began && time.GetElapsedTime(began) < pause;

    private async Task TellAsync(Task<StoredToken> unwatched)
    {
        try
        {
            await unwatched;
        }
        catch (Exception failure)
        {
            renewalFailed?.Invoke(failure);
        }
    }

    private async Task<StoredToken> RenewAsync()
    {
        // Leaves the caller's lock before anything can complete at once.
        await Task.Yield();
        StoredToken? former;
        StoredToken? refused;
        lock (gate)
        {
            former = held ?? rejected;
            refused = rejected;
        }

        // One caller's cancellation must not rob the others, so a renewal has only its own time-outs.
        var run = renewal.RunAsync(former, refused);
        try
        {
            var next = await run;
            lock (gate)
            {
                Take(next, refused);
            }

            return next;
        }
        finally
        {
            lock (gate)
            {
                failed = run.IsFaulted ? run : null;
                renewing = null;
                triedAt = time.GetTimestamp();
            }
        }
    }

    private void Take(StoredToken next, StoredToken? refused)
    {
        held = next;
        if (refused is not null && next.Value == refused.Value)
        {
            confirmedAt = time.GetTimestamp();
        }
        else if (ReferenceEquals(rejected, refused))
        {
            rejected = null;
        }
    }
}

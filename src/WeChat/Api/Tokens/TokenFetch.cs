namespace WeChat.Api.Tokens;

/// <summary>Asks WeChat for a value and reckons its times.</summary>
/// <param name="askAsync">The call; its argument demands another value than the one WeChat holds valid.</param>
/// <param name="refreshAhead">How long before its end a value is due.</param>
/// <param name="time">The clock.</param>
internal sealed class TokenFetch(
    Func<bool, Task<FreshToken>> askAsync,
    TimeSpan refreshAhead,
    TimeProvider time
)
{
    // Near its end WeChat may hand out the same value again; without a pause every call would ask anew.
    private static readonly TimeSpan LeastPause = TimeSpan.FromSeconds(30);

    // WeChat forces twenty replacements a day, none within thirty seconds of another: at this distance neither is met.
    private static readonly TimeSpan BetweenForced = TimeSpan.FromDays(1) / 20;

    /// <param name="stored">What is stored now, whose version the next one follows.</param>
    /// <param name="held">What this process has or had: it may know of a replacement that the store forgot.</param>
    /// <param name="rejected">
    /// The value that a call was refused with. Where WeChat gives it out again, another one is demanded.
    /// </param>
    public async Task<StoredToken> RunAsync(
        StoredToken? stored,
        StoredToken? held,
        string? rejected
    )
    {
        var forcedAt = Later(stored, held);
        var fresh = await askAsync(false);
        if (fresh.Value == rejected && time.GetUtcNow() - forcedAt >= BetweenForced)
        {
            // Remembered even when WeChat refuses: every further attempt counts among the twenty.
            forcedAt = time.GetUtcNow();
            fresh = await ForceAsync() ?? fresh;
        }

        var now = time.GetUtcNow();
        var ahead = fresh.Life - refreshAhead;
        var pause = fresh.Life / 2 < LeastPause ? fresh.Life / 2 : LeastPause;
        return new(fresh.Value, now + (ahead > pause ? ahead : pause), now + fresh.Life)
        {
            Version = (stored?.Version ?? 0) + 1,
            ForcedAt = forcedAt,
        };
    }

    /// <returns>Null when WeChat gave none; what it holds valid stays in use.</returns>
    private async Task<FreshToken?> ForceAsync()
    {
        try
        {
            return await askAsync(true);
        }
        catch (WeChatApiException)
        {
            return null;
        }
    }

    private static DateTimeOffset Later(StoredToken? stored, StoredToken? held)
    {
        var (first, second) = (stored?.ForcedAt, held?.ForcedAt);
        return (first > second || second is null ? first : second) ?? DateTimeOffset.UnixEpoch;
    }
}

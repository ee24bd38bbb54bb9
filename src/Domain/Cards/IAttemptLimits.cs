namespace WeChatUnion.Domain.Cards;

/// <summary>Counts tries in the database, at once and apart from the caller's unit of work.</summary>
public interface IAttemptLimits
{
    /// <summary>
    /// Counts one try against every key before anything is checked, or against none when one of
    /// them is used up. However many callers come at once, no counter passes its limit.
    /// </summary>
    Task<bool> TryReserveAsync(IReadOnlyList<AttemptKey> keys, CancellationToken cancel);

    /// <summary>Gives a try back: it was not a wrong one.</summary>
    Task ReleaseAsync(IReadOnlyList<AttemptKey> keys, CancellationToken cancel);
}

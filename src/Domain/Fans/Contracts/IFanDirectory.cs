namespace WeChatUnion.Domain.Fans.Contracts;

/// <summary>Who stands behind a WeChat identity.</summary>
public interface IFanDirectory
{
    /// <summary>
    /// The person of this identity, made on the first meeting. Callers at the same moment get the
    /// same person. Takes effect at once, apart from the caller's unit of work.
    /// </summary>
    Task<PersonId> FindOrCreateAsync(
        FanIdentity identity,
        DateTimeOffset now,
        CancellationToken cancel
    );

    Task<PersonId?> FindAsync(FanIdentity identity, CancellationToken cancel);

    /// <summary>Our own id of this identity: another one when it was erased and met again.</summary>
    Task<FanId?> FindIdAsync(FanIdentity identity, CancellationToken cancel);
}

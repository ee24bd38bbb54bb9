namespace WeChatUnion.Domain.Fans.Contracts;

/// <summary>
/// A large append-only store that has no index by person. It is walked in small steps some minutes after the event, when
/// what was in flight has ended, and never inside anybody's transaction.
/// </summary>
public interface IPersonalDataLog
{
    /// <summary>The store's name, lower case.</summary>
    string Name { get; }

    /// <summary>What a consent taken back can empty here; <c>None</c> when only a closed account does.</summary>
    PersonalDataKinds Revocable { get; }

    /// <summary>Repeated after a stop it goes over the same rows again, which changes nothing.</summary>
    Task<LogErased> EraseAsync(LogErasure erasure, CancellationToken cancel);
}

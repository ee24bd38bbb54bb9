namespace WeChatUnion.Domain.Fans.Contracts;

/// <summary>Where whoever learns a UnionId from WeChat tells it.</summary>
public interface IUnionIdSightings
{
    /// <summary>
    /// Joins the identity with all others of this UnionId. Telling it again changes nothing. Saves by
    /// itself, apart from the caller's unit of work: call it before other changes, never in the middle of a use case. A
    /// join that fails is tried again later and is no failure of the caller. A handler of an event adds
    /// <see cref="UnionIdSeen"/> to its answer instead.
    /// </summary>
    Task TellAsync(
        FanIdentity identity,
        string unionId,
        DateTimeOffset now,
        CancellationToken cancel
    );
}

namespace WeChatUnion.Domain.Fans.Contracts;

/// <summary>Pairs of persons that one UnionId joins and something keeps apart, for staff to settle.</summary>
public interface IJoinConflicts
{
    /// <summary>Open ones with this reason, oldest first.</summary>
    /// <param name="reason">Dotted by the room that objected: <c>cards.two-bindings</c>.</param>
    Task<IReadOnlyList<OpenConflict>> FindOpenAsync(
        string reason,
        int limit,
        CancellationToken cancel
    );
}

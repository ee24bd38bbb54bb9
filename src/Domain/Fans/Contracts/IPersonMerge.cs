namespace WeChatUnion.Domain.Fans.Contracts;

/// <summary>
/// How one room takes part when two persons turn out to be one. A room that keeps anything under a
/// <see cref="PersonId"/> registers one. All of them are asked before any of them moves something,
/// and all move in one unit of work. All methods may run again for the same merge, also much later.
/// </summary>
public interface IPersonMerge
{
    /// <summary>
    /// Null when everything can be put under one person. Otherwise why not, dotted by room
    /// (<c>cards.two-bindings</c>): then nothing of any room moves and a clerk decides.
    /// </summary>
    Task<string?> FindObstacleAsync(PersonMerge merge, CancellationToken cancel);

    /// <summary>
    /// Moves what stands under the absorbed person. Changes are only added to the caller's unit of
    /// work. What both have alike (a consent to the same text) may stay where it is.
    /// </summary>
    Task MoveAsync(PersonMerge merge, DateTimeOffset now, CancellationToken cancel);

    /// <summary>
    /// Of many merges that are done those whose absorbed person still owns something <see cref="MoveAsync"/> would
    /// move. Asked each minute, so it reads sets and tracks nothing.
    /// </summary>
    /// <param name="merges">At most some hundreds.</param>
    /// <returns>The absorbed ones.</returns>
    Task<IReadOnlyCollection<PersonId>> FindResidueAsync(
        IReadOnlyList<PersonMerge> merges,
        CancellationToken cancel
    );
}

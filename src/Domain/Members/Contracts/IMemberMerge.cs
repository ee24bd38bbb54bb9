namespace WeChatUnion.Domain.Members.Contracts;

/// <summary>
/// How one room takes part when two entries of the register are one person. A room that keeps anything under a
/// <see cref="MemberId"/> registers one. All of them are asked before any of them moves something, and all move in one
/// unit of work.
/// </summary>
public interface IMemberMerge
{
    /// <summary>
    /// Null when everything can be put under one member. Otherwise why not, dotted by room
    /// (<c>cards.two-bindings</c>): then nothing of any room moves, and staff settle that first.
    /// </summary>
    Task<string?> FindObstacleAsync(MemberMerge merge, CancellationToken cancel);

    /// <summary>Moves what stands under the absorbed member. Changes are only added to the caller's unit of work.</summary>
    Task MoveAsync(MemberMerge merge, DateTimeOffset now, CancellationToken cancel);
}

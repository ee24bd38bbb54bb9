using WeChatUnion.Domain.Fans;
using WeChatUnion.Domain.Fans.Contracts;

namespace WeChatUnion.Infrastructure.Points.Persons;

/// <summary>One person, one balance. Points that move meanwhile refuse the save, and the merge is done again.</summary>
internal sealed class PointMerges(AccountMoves moves) : IPersonMerge
{
    Task<string?> IPersonMerge.FindObstacleAsync(PersonMerge merge, CancellationToken cancel) =>
        Task.FromResult<string?>(null);

    public Task MoveAsync(PersonMerge merge, DateTimeOffset now, CancellationToken cancel) =>
        moves.MergeAsync(merge.Absorbed, merge.Into, now, cancel);

    public Task<IReadOnlyCollection<PersonId>> FindResidueAsync(
        IReadOnlyList<PersonMerge> merges,
        CancellationToken cancel
    ) => moves.FindResidueAsync([.. merges.Select(merge => merge.Absorbed)], cancel);
}

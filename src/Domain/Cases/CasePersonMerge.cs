using WeChatUnion.Domain.Fans;
using WeChatUnion.Domain.Fans.Contracts;

namespace WeChatUnion.Domain.Cases;

/// <summary>Cases go along with their keys and history, which hang on the case. Two where one may be: <see cref="CaseDoubles"/>.</summary>
public sealed class CasePersonMerge(ICaseStore store, CaseDoubles doubles) : IPersonMerge
{
    /// <summary>Two cases are no reason to keep one person two.</summary>
    Task<string?> IPersonMerge.FindObstacleAsync(PersonMerge merge, CancellationToken cancel) =>
        Task.FromResult<string?>(null);

    public async Task MoveAsync(PersonMerge merge, DateTimeOffset now, CancellationToken cancel)
    {
        var moving = await store.FindOfPersonAsync(merge.Absorbed, cancel);
        if (moving.Count == 0)
        {
            return;
        }
        var standing = await store.FindOfPersonAsync(merge.Into, cancel);
        await doubles.SettleAsync([.. standing, .. moving], one => one.OnceKey, now, cancel);
        foreach (var one in moving)
        {
            one.MoveTo(merge.Into);
        }
    }

    public Task<IReadOnlyCollection<PersonId>> FindResidueAsync(
        IReadOnlyList<PersonMerge> merges,
        CancellationToken cancel
    ) => store.FindOwnersAsync([.. merges.Select(merge => merge.Absorbed)], cancel);
}

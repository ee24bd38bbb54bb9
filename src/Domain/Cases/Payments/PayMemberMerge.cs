using WeChatUnion.Domain.Members.Contracts;

namespace WeChatUnion.Domain.Cases.Payments;

/// <summary>What was paid to a double entry of the register was paid to the kept one.</summary>
public sealed class PayMemberMerge(IPayStore store) : IMemberMerge
{
    public Task<string?> FindObstacleAsync(MemberMerge merge, CancellationToken cancel) =>
        Task.FromResult<string?>(null);

    public async Task MoveAsync(MemberMerge merge, DateTimeOffset now, CancellationToken cancel)
    {
        foreach (var item in await store.FindOfMemberAsync(merge.Absorbed, cancel))
        {
            item.MoveTo(merge.Into);
        }
    }
}

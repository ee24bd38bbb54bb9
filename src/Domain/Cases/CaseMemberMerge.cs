using WeChatUnion.Domain.Cases.Desk;
using WeChatUnion.Domain.Members.Contracts;

namespace WeChatUnion.Domain.Cases;

/// <summary>
/// What a double entry of the register applied for, the kept one did; who stands back from the one stands back from the other.
/// Two cases where one may be: <see cref="CaseDoubles"/>.
/// </summary>
public sealed class CaseMemberMerge(ICaseStore store, CaseDoubles doubles, ICaseRecusals recusals)
    : IMemberMerge
{
    /// <summary>Two cases are no reason to keep two entries.</summary>
    public Task<string?> FindObstacleAsync(MemberMerge merge, CancellationToken cancel) =>
        Task.FromResult<string?>(null);

    public async Task MoveAsync(MemberMerge merge, DateTimeOffset now, CancellationToken cancel)
    {
        var moving = await store.FindOfMemberAsync(merge.Absorbed, cancel);
        var standing = await store.FindOfMemberAsync(merge.Into, cancel);
        await doubles.SettleAsync([.. standing, .. moving], one => one.MemberOnceKey, now, cancel);
        foreach (var one in moving)
        {
            one.MoveTo(merge.Into);
        }
        await MoveRecusalsAsync(merge, cancel);
    }

    private async Task MoveRecusalsAsync(MemberMerge merge, CancellationToken cancel)
    {
        var known = (await recusals.FindOfMemberAsync(merge.Into, cancel))
            .Select(tie => tie.StaffId)
            .ToHashSet();
        foreach (var tie in await recusals.FindOfMemberAsync(merge.Absorbed, cancel))
        {
            if (known.Contains(tie.StaffId))
            {
                recusals.Remove(tie);
            }
            else
            {
                tie.MoveTo(merge.Into);
            }
        }
    }
}

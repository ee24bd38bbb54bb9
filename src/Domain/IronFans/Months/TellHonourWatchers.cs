using WeChatUnion.Domain.IronFans.Contracts;
using WeChatUnion.Domain.Kernel;

namespace WeChatUnion.Domain.IronFans.Months;

/// <summary>What other rooms give the honoured of a published month.</summary>
public sealed class TellHonourWatchers(
    IFanMonthStore months,
    FanHolders holders,
    IEnumerable<IHonourWatcher> watchers,
    IUnitOfWork work
)
{
    /// <returns>Whether it was this call that ended it.</returns>
    public async Task<Outcome<bool>> ExecuteAsync(
        int month,
        DateTimeOffset now,
        CancellationToken cancel
    )
    {
        if (
            await months.FindAsync(month, cancel)
            is not { State: FanMonthState.Published, RewardedAt: null } published
        )
        {
            return false;
        }
        foreach (var honour in await months.FindHonoursAsync(month, cancel))
        {
            var person = await holders.OfAsync(honour, cancel);
            foreach (var watcher in watchers)
            {
                await watcher.HonouredAsync(new(person, month, honour.Seat), now, cancel);
            }
        }
        published.Reward(now);
        return await work.TrySaveAsync(cancel);
    }
}

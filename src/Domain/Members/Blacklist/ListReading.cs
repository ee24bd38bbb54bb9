using WeChatUnion.Domain.Kernel;
using WeChatUnion.Domain.Members.Contracts;

namespace WeChatUnion.Domain.Members.Blacklist;

/// <inheritdoc />
public sealed class ListReading(IListingStore store) : IBlacklist
{
    public async Task<ListStanding> StandingAsync(
        MemberId member,
        DateTimeOffset now,
        CancellationToken cancel
    )
    {
        var day = UnionCalendar.DayOf(now);
        var held = await store.FindHoldingAsync(member, day, cancel);
        if (held.Count == 0)
        {
            return ListStanding.Clear;
        }
        var lottery = LastDay(held, ListLevel.NoLottery);
        var subsidy = LastDay(held, ListLevel.NoSubsidy);
        return new(held.Max(one => one.Level), lottery, subsidy, Say(lottery, subsidy));
    }

    private static DateOnly? LastDay(IReadOnlyList<Listing> held, ListLevel level) =>
        held.Where(one => one.Level == level || one.Level == ListLevel.All)
            .Max(one => (DateOnly?)one.Until);

    private static string Say(DateOnly? lottery, DateOnly? subsidy) =>
        (lottery, subsidy) switch
        {
            (null, null) => "您有一条提醒记录，请如实参加活动、申请补贴。",
            ({ } day, null) => $"您到{day:yyyy年M月d日}（含）不能参加抽奖。",
            (null, { } day) => $"您到{day:yyyy年M月d日}（含）不能申请补贴。",
            ({ } one, { } other) when one == other =>
                $"您到{one:yyyy年M月d日}（含）不能参加抽奖和申请补贴。",
            ({ } one, { } other) =>
                $"您到{one:yyyy年M月d日}（含）不能参加抽奖，到{other:yyyy年M月d日}（含）不能申请补贴。",
        };
}

using WeChatUnion.Domain.Cards.Contracts;
using WeChatUnion.Domain.Fans.Contracts;
using WeChatUnion.Domain.Kernel;

namespace WeChatUnion.Domain.Campaigns.Prizes;

/// <summary>What every act of a winner begins and ends with. Somebody else's prize and none at all are one answer.</summary>
public sealed class OwnPrizes(
    IPrizeStore prizes,
    IFanDirectory fans,
    IMemberFans members,
    IUnitOfWork work
)
{
    internal async Task<Outcome<PrizeWin>> OpenAsync(
        FanIdentity fan,
        PrizeWinId id,
        CancellationToken cancel
    )
    {
        if (
            await members.FindMemberAsync(fans, fan, cancel) is not { } member
            || await prizes.FindAsync(id, cancel) is not { } win
        )
        {
            return PrizeRefusals.NotFound;
        }
        // The prize is the member's: by whichever WeChat he has bound, and by no other.
        return member == win.MemberId ? win : PrizeRefusals.NotFound;
    }

    /// <summary>Why it cannot be claimed this way now; null: it can.</summary>
    internal static Refusal? WhyNot(
        PrizeWin win,
        Contracts.PrizeDelivery delivery,
        DateTimeOffset now
    ) =>
        win.Delivery != delivery ? PrizeRefusals.OtherWay
        : win.State == PrizeState.Lapsed ? PrizeRefusals.TooLate
        : !win.IsOpen ? PrizeRefusals.AlreadyClaimed
        : now >= win.ClaimUntil ? PrizeRefusals.TooLate
        : null;

    internal async Task<Outcome<T>> SaveAsync<T>(T value, CancellationToken cancel)
    {
        try
        {
            await work.SaveAsync(cancel);
            return value;
        }
        catch (StaleVersionException)
        {
            return PrizeRefusals.Moved;
        }
    }
}

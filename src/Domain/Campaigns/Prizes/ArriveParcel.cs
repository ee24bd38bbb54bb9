using WeChatUnion.Domain.Kernel;

namespace WeChatUnion.Domain.Campaigns.Prizes;

/// <summary>A parcel of which nobody said that it came has come; its address is needed no more.</summary>
public sealed class ArriveParcel(IPrizeStore prizes, IUnitOfWork work)
{
    public async Task<Outcome<bool>> ExecuteAsync(
        PrizeWinId id,
        DateTimeOffset now,
        CancellationToken cancel
    )
    {
        if (
            await prizes.FindAsync(id, cancel) is not { State: PrizeState.Sent } win
            || win.SentAt + PrizeWin.ParcelTime > now
        )
        {
            return false;
        }
        win.Receive(now);
        try
        {
            await work.SaveAsync(cancel);
            return true;
        }
        catch (StaleVersionException)
        {
            return false;
        }
    }
}

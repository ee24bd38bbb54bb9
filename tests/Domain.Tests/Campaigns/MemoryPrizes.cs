using WeChatUnion.Domain.Campaigns;
using WeChatUnion.Domain.Campaigns.Prizes;
using WeChatUnion.Domain.Members;

namespace WeChatUnion.Domain.Tests.Campaigns;

/// <summary>Prizes of one campaign; a seat is filled once for each turn, as the database has it.</summary>
internal sealed class MemoryPrizes : IPrizeStore
{
    public List<PrizeWin> All { get; } = [];

    public void Add(PrizeWin win)
    {
        if (All.Exists(one => (one.Seat, one.Turn) == (win.Seat, win.Turn)))
        {
            throw new InvalidOperationException("The seat is taken.");
        }
        All.Add(win);
    }

    public Task<PrizeWin?> FindAsync(PrizeWinId id, CancellationToken cancel) =>
        Task.FromResult(All.SingleOrDefault(win => win.Id == id));

    public Task<IReadOnlyList<MemberId>> FindPlacedAsync(
        CampaignId campaign,
        CancellationToken cancel
    ) => Task.FromResult<IReadOnlyList<MemberId>>([.. All.Select(win => win.MemberId)]);

    public Task<PrizeWin?> FindShownAsync(string tokenDigest, CancellationToken cancel) =>
        throw new NotSupportedException();

    public Task<IReadOnlyList<PrizeWinId>> FindUntoldAsync(int most, CancellationToken cancel) =>
        throw new NotSupportedException();

    public Task<IReadOnlyList<PrizeWinId>> FindLapsedAsync(
        DateTimeOffset now,
        int most,
        CancellationToken cancel
    ) => throw new NotSupportedException();

    public Task<IReadOnlyList<PrizeWinId>> FindToRemindAsync(
        DateTimeOffset now,
        int most,
        CancellationToken cancel
    ) => throw new NotSupportedException();

    public Task<IReadOnlyList<PrizeWinId>> FindSentAsync(
        DateTimeOffset until,
        int most,
        CancellationToken cancel
    ) => throw new NotSupportedException();

    public Task<IReadOnlyList<CampaignId>> FindSettledAsync(int most, CancellationToken cancel) =>
        throw new NotSupportedException();
}

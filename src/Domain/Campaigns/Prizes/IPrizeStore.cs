using WeChatUnion.Domain.Members;

namespace WeChatUnion.Domain.Campaigns.Prizes;

public interface IPrizeStore
{
    Task<PrizeWin?> FindAsync(PrizeWinId id, CancellationToken cancel);

    /// <summary>The one whose winner shows this code now; null: none does.</summary>
    Task<PrizeWin?> FindShownAsync(string tokenDigest, CancellationToken cancel);

    /// <summary>Those whose winners have not been told.</summary>
    Task<IReadOnlyList<PrizeWinId>> FindUntoldAsync(int most, CancellationToken cancel);

    /// <summary>Those not claimed until now.</summary>
    Task<IReadOnlyList<PrizeWinId>> FindLapsedAsync(
        DateTimeOffset now,
        int most,
        CancellationToken cancel
    );

    /// <summary>Those not claimed whose next reminder is due.</summary>
    Task<IReadOnlyList<PrizeWinId>> FindToRemindAsync(
        DateTimeOffset now,
        int most,
        CancellationToken cancel
    );

    /// <summary>Parcels sent up to this moment of which nobody said that they came.</summary>
    Task<IReadOnlyList<PrizeWinId>> FindSentAsync(
        DateTimeOffset until,
        int most,
        CancellationToken cancel
    );

    /// <summary>Whoever has or had a prize of this campaign.</summary>
    Task<IReadOnlyList<MemberId>> FindPlacedAsync(CampaignId campaign, CancellationToken cancel);

    /// <summary>Campaigns that were drawn and of whose prizes none is under way.</summary>
    Task<IReadOnlyList<CampaignId>> FindSettledAsync(int most, CancellationToken cancel);

    void Add(PrizeWin win);
}

using WeChatUnion.Domain.Campaigns;
using WeChatUnion.Domain.Members;

namespace WeChatUnion.Domain.Lotteries.Trials;

/// <summary>Who has entered a draw, without the codes they have in it: a trial gives its own.</summary>
public interface ITrialEntries
{
    /// <param name="campaign">Of a scheduled draw.</param>
    /// <returns>Members with the number of their entry; some 20 bytes for each.</returns>
    Task<IReadOnlyList<(MemberId Member, int Number)>> ReadAsync(
        CampaignId campaign,
        CancellationToken cancel
    );
}

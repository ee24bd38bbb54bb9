using WeChatUnion.Infrastructure.Campaigns.Contracts;

namespace WeChatUnion.Infrastructure.Lotteries;

/// <summary>Who entered a scheduled draw.</summary>
internal sealed class DrawParticipants : ICampaignParticipants
{
    private const string First =
        $"SELECT member_id, person_id, at FROM {EntryRowMapping.Table} WHERE campaign_id = @p0 AND number = 1";

    public string Sql => First;
}

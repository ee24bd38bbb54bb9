using WeChatUnion.Infrastructure.Campaigns.Contracts;

namespace WeChatUnion.Infrastructure.Lotteries.Instant;

/// <summary>Who took a turn of an instant win.</summary>
internal sealed class TurnParticipants : ICampaignParticipants
{
    private const string First =
        $"SELECT member_id, person_id, at FROM {TurnRowMapping.Table} WHERE campaign_id = @p0 AND number = 1";

    public string Sql => First;
}

using WeChatUnion.Infrastructure.Campaigns.Chances;
using WeChatUnion.Infrastructure.Campaigns.Contracts;

namespace WeChatUnion.Infrastructure.Campaigns.Signals;

/// <summary>Participants of a campaign, of whichever tenant it is: the derived table every signal begins with.</summary>
internal sealed class SignalSources(IEnumerable<ICampaignParticipants> rooms)
{
    /// <summary>Where no tenant tells any: those who were given a chance.</summary>
    private const string Own =
        $"SELECT member_id, person_id, at FROM {ChanceRowMapping.Table} WHERE campaign_id = @p0 AND first_number = 1";

    private readonly string sql = string.Join(" UNION ALL ", rooms.Select(room => room.Sql));

    public static string Of(SignalSources? sources) =>
        sources is { sql.Length: > 0 } ? sources.sql : Own;
}

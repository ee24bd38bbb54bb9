using System.Globalization;
using WeChatUnion.Domain.Campaigns.Prizes;
using WeChatUnion.Infrastructure.Members.Contracts;
using WeChatUnion.Infrastructure.Persistence.Sql;

namespace WeChatUnion.Infrastructure.Campaigns.Signals;

/// <summary>
/// Three or more winners in one union, and more than four times its share of those who took part. Somebody with several prizes is
/// one winner; a prize that was not claimed in time counts for whoever it passed on to.
/// </summary>
internal sealed class WinsInOneUnion(SqlDialect dialect, SignalSources sources) : CampaignSignal
{
    private readonly string sql = dialect.First(
        Counted(
            $"SELECT member_id, at, amount FROM (SELECT win.member_id, win.at, COUNT(*) OVER (PARTITION BY member.organization_id) AS amount, COUNT(*) OVER () AS wins, own.taking, own.everybody FROM (SELECT member_id, MIN(drawn_at) AS at FROM {PrizeWin.Table} WHERE campaign_id = @p0 AND state <> {(int)PrizeState.Lapsed} GROUP BY member_id) AS win JOIN ({MembersOfUnions.All}) AS member ON member.member_id = win.member_id JOIN (SELECT organization_id, taking, SUM(taking) OVER () AS everybody FROM (SELECT member.organization_id, COUNT(*) AS taking FROM ({SignalSources.Of(sources)}) AS took_part JOIN ({MembersOfUnions.All}) AS member ON member.member_id = took_part.member_id GROUP BY member.organization_id) AS unions) AS own ON own.organization_id = member.organization_id) AS grouped WHERE amount >= 3 AND CAST(amount AS bigint) * everybody > 4 * CAST(taking AS bigint) * wins"
        ),
        MostShown
    );

    public override string Name => "wins-in-one-union";

    public override string Title => "中奖集中在一个工会";

    public override string Explain =>
        "一个工会 3 人以上中奖，比例超过它在参加人数里比例的 4 倍。开奖由公开的数据算出，先看验证页，也可能只是巧合。";

    public override string Sql => sql;

    public override string Say(long amount) =>
        string.Create(CultureInfo.InvariantCulture, $"该工会 {amount} 人中奖");
}

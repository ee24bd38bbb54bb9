using System.Globalization;
using WeChatUnion.Domain.Campaigns.Prizes;
using WeChatUnion.Infrastructure.Members.Contracts;
using WeChatUnion.Infrastructure.Persistence.Sql;

namespace WeChatUnion.Infrastructure.Campaigns.Signals;

/// <summary>Three or more prizes in one union, and more than four times its share of those who took part.</summary>
internal sealed class WinsInOneUnion(SqlDialect dialect, SignalSources sources) : CampaignSignal
{
    private readonly string sql = dialect.First(
        Counted(
            $"SELECT member_id, at, amount FROM (SELECT win.member_id, win.drawn_at AS at, COUNT(*) OVER (PARTITION BY member.organization_id) AS amount, COUNT(*) OVER () AS wins, own.taking, own.everybody FROM {PrizeWin.Table} AS win JOIN ({MembersOfUnions.All}) AS member ON member.member_id = win.member_id JOIN (SELECT organization_id, taking, SUM(taking) OVER () AS everybody FROM (SELECT member.organization_id, COUNT(*) AS taking FROM ({SignalSources.Of(sources)}) AS took_part JOIN ({MembersOfUnions.All}) AS member ON member.member_id = took_part.member_id GROUP BY member.organization_id) AS unions) AS own ON own.organization_id = member.organization_id WHERE win.campaign_id = @p0) AS grouped WHERE amount >= 3 AND amount * everybody > 4 * taking * wins"
        ),
        MostShown
    );

    public override string Name => "wins-in-one-union";

    public override string Title => "中奖集中在一个工会";

    public override string Explain =>
        "一个工会中奖 3 份以上，比例超过它在参加人数里比例的 4 倍。开奖由公开的数据算出，先看验证页，也可能只是巧合。";

    public override string Sql => sql;

    public override string Say(long amount) =>
        string.Create(CultureInfo.InvariantCulture, $"该工会中奖 {amount} 份");
}

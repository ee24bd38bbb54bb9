using System.Globalization;
using WeChatUnion.Infrastructure.Cards.Contracts;
using WeChatUnion.Infrastructure.Members.Contracts;
using WeChatUnion.Infrastructure.Persistence.Sql;

namespace WeChatUnion.Infrastructure.Campaigns.Signals;

/// <summary>Ten or more of one union, and half of those who took part, bound their cards within the hour before: somebody may hold many phones.</summary>
internal sealed class FreshBindings(SqlDialect dialect, SignalSources sources) : CampaignSignal
{
    private readonly string sql = dialect.First(
        Counted(
            $"SELECT member_id, at, amount FROM (SELECT member_id, at, fresh, SUM(fresh) OVER (PARTITION BY organization_id) AS amount, COUNT(*) OVER (PARTITION BY organization_id) AS everybody FROM (SELECT took_part.member_id, took_part.at, member.organization_id, MAX(CASE WHEN {dialect.SecondsOf("took_part.at")} - {dialect.SecondsOf("bound.bound_at")} BETWEEN 0 AND 3600 THEN 1 ELSE 0 END) AS fresh FROM ({SignalSources.Of(sources)}) AS took_part JOIN ({MembersOfUnions.All}) AS member ON member.member_id = took_part.member_id LEFT JOIN ({BindingTimes.All}) AS bound ON bound.member_id = took_part.member_id AND bound.person_id = took_part.person_id GROUP BY took_part.member_id, took_part.at, member.organization_id) AS each_one) AS grouped WHERE fresh = 1 AND amount >= 10 AND amount * 2 >= everybody"
        ),
        MostShown
    );

    public override string Name => "fresh-bindings";

    public override string Title => "同一工会多人刚绑卡就参加";

    public override string Explain =>
        "同一工会 10 人以上、占该工会参加人数一半以上，参加前一小时内才绑卡。也可能是单位集中组织绑卡。";

    public override string Sql => sql;

    public override string Say(long amount) =>
        string.Create(
            CultureInfo.InvariantCulture,
            $"参加前一小时内绑卡，该工会这样的有 {amount} 人"
        );
}

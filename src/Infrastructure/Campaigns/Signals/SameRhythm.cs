using System.Globalization;
using WeChatUnion.Infrastructure.Members.Contracts;
using WeChatUnion.Infrastructure.Persistence.Sql;

namespace WeChatUnion.Infrastructure.Campaigns.Signals;

/// <summary>
/// A quarter or more of a union's, and twenty at least, in the same second of whatever minute: a sixtieth is to be expected. Tasks that
/// are started by a clock come so.
/// </summary>
internal sealed class SameRhythm(SqlDialect dialect, SignalSources sources) : CampaignSignal
{
    private readonly string sql = dialect.First(
        Counted(
            $"SELECT member_id, at, amount FROM (SELECT took_part.member_id, took_part.at, COUNT(*) OVER (PARTITION BY member.organization_id, {dialect.SecondsOf("took_part.at")} % 60) AS amount, COUNT(*) OVER (PARTITION BY member.organization_id) AS everybody FROM ({SignalSources.Of(sources)}) AS took_part JOIN ({MembersOfUnions.All}) AS member ON member.member_id = took_part.member_id) AS grouped WHERE amount >= 20 AND amount * 4 >= everybody"
        ),
        MostShown
    );

    public override string Name => "same-rhythm";

    public override string Title => "同一工会按同样的秒数参加";

    public override string Explain =>
        "同一工会 20 人以上、占该工会参加人数四分之一以上，参加时间都落在每分钟的同一秒，像是定时的程序。";

    public override string Sql => sql;

    public override string Say(long amount) =>
        string.Create(CultureInfo.InvariantCulture, $"该工会 {amount} 人在每分钟的同一秒参加");
}

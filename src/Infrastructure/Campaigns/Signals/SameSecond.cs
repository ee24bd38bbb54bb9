using System.Globalization;
using WeChatUnion.Infrastructure.Members.Contracts;
using WeChatUnion.Infrastructure.Persistence.Sql;

namespace WeChatUnion.Infrastructure.Campaigns.Signals;

/// <summary>Five or more of one union in one second: a machine, or a meeting room.</summary>
internal sealed class SameSecond(SqlDialect dialect, SignalSources sources) : CampaignSignal
{
    private readonly string sql = dialect.First(
        Counted(
            $"SELECT member_id, at, amount FROM (SELECT took_part.member_id, took_part.at, COUNT(*) OVER (PARTITION BY member.organization_id, {dialect.SecondsOf("took_part.at")}) AS amount FROM ({SignalSources.Of(sources)}) AS took_part JOIN ({MembersOfUnions.All}) AS member ON member.member_id = took_part.member_id) AS grouped WHERE amount >= 5"
        ),
        MostShown
    );

    public override string Name => "same-second";

    public override string Title => "同一工会在同一秒多人参加";

    public override string Explain => "同一工会 5 人以上在同一秒参加。也可能是会场里一起扫码。";

    public override string Sql => sql;

    public override string Say(long amount) =>
        string.Create(CultureInfo.InvariantCulture, $"同一秒同一工会 {amount} 人参加");
}

using System.Globalization;
using WeChatUnion.Infrastructure.Fans.Contracts;
using WeChatUnion.Infrastructure.Persistence.Sql;

namespace WeChatUnion.Infrastructure.Campaigns.Signals;

/// <summary>Several WeChats of one app behind one person who took part. He has one entry all the same.</summary>
internal sealed class ManyAccounts(SqlDialect dialect, SignalSources sources) : CampaignSignal
{
    private readonly string sql = dialect.First(
        Counted(
            $"SELECT took_part.member_id, took_part.at, fan.accounts AS amount FROM ({SignalSources.Of(sources)}) AS took_part JOIN ({FollowTimes.OfMany}) AS fan ON fan.person_id = took_part.person_id"
        ),
        MostShown
    );

    public override string Name => "many-accounts";

    public override string Title => "一个人有几个微信号";

    public override string Explain =>
        "参加者名下有两个以上关注同一公众号的微信。每人仍只有一份参加资格，也可能是换过微信。";

    public override string Sql => sql;

    public override string Say(long amount) =>
        string.Create(CultureInfo.InvariantCulture, $"名下有 {amount} 个微信");
}

using System.Globalization;
using WeChatUnion.Infrastructure.Fans.Contracts;
using WeChatUnion.Infrastructure.Persistence.Sql;

namespace WeChatUnion.Infrastructure.Campaigns.Signals;

/// <summary>Followed for the draw alone: within ten minutes before, and gone within three days after.</summary>
internal sealed class FollowedAndLeft(SqlDialect dialect, SignalSources sources) : CampaignSignal
{
    private readonly string sql = dialect.First(
        Counted(
            $"SELECT took_part.member_id, took_part.at, {dialect.SecondsOf("fan.unfollowed_at")} - {dialect.SecondsOf("took_part.at")} AS amount FROM ({SignalSources.Of(sources)}) AS took_part JOIN ({FollowTimes.OfLeavers}) AS fan ON fan.person_id = took_part.person_id WHERE fan.unfollowed_at > took_part.at AND {dialect.SecondsOf("took_part.at")} - {dialect.SecondsOf("fan.followed_at")} BETWEEN 0 AND 600 AND {dialect.SecondsOf("fan.unfollowed_at")} - {dialect.SecondsOf("took_part.at")} <= 259200"
        ),
        MostShown
    );

    public override string Name => "followed-and-left";

    public override string Title => "参加前刚关注，之后很快取消关注";

    public override string Explain =>
        "参加前 10 分钟内关注公众号，参加后 3 天内取消关注。也可能只是对公众号不感兴趣。";

    public override string Sql => sql;

    public override string Say(long amount) =>
        string.Create(
            CultureInfo.InvariantCulture,
            $"参加前 10 分钟内关注，{amount / 3600} 小时 {amount / 60 % 60} 分后取消关注"
        );
}

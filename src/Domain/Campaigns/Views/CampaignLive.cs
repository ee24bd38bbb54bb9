using WeChatUnion.Domain.Campaigns.Contracts;
using WeChatUnion.Domain.Campaigns.Prizes;

namespace WeChatUnion.Domain.Campaigns.Views;

/// <summary>A published campaign in figures, as of one moment.</summary>
/// <param name="Figures">Null: its kind counts nothing.</param>
/// <param name="Wins">Prizes that fell to somebody: how many of which stand how.</param>
public sealed record CampaignLive(
    CampaignView Campaign,
    CampaignFigures? Figures,
    IReadOnlyList<PrizeCount> Wins,
    DateTimeOffset At
)
{
    public int CountWins(int prize, PrizeState state) =>
        Wins.Where(one => one.Prize == prize && one.State == state).Sum(one => one.Count);
}

/// <param name="Prize">Index in <see cref="CampaignSettings.Prizes"/>.</param>
public sealed record PrizeCount(int Prize, PrizeState State, int Count);

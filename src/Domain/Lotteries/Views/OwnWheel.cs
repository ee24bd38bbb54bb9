using WeChatUnion.Domain.Campaigns.Contracts;
using WeChatUnion.Domain.Kernel;
using WeChatUnion.Domain.Lotteries.Instant;

namespace WeChatUnion.Domain.Lotteries.Views;

/// <summary>An instant win as one member sees it.</summary>
/// <param name="Turns">His own, by number.</param>
/// <param name="Chances">Left just now.</param>
/// <param name="Commitment">To the seed; 64 hex digits.</param>
/// <param name="WhyNot">Why he may not turn it; null: he may.</param>
public sealed record OwnWheel(
    CampaignView Campaign,
    InstantLook Look,
    IReadOnlyList<Turn> Turns,
    int Chances,
    string Commitment,
    Refusal? WhyNot
)
{
    /// <summary>The number of the turn he would take next.</summary>
    public int Next => Turns.Count + 1;
}

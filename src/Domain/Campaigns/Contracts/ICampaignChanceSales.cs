using WeChatUnion.Domain.Kernel;

namespace WeChatUnion.Domain.Campaigns.Contracts;

/// <param name="Gift">What the campaign's rules say of the source, with the price.</param>
public sealed record ChanceSale(CampaignView Campaign, Entrant Entrant, ChanceGift Gift);

/// <summary>Gives further chances for something that is paid in the same unit of work.</summary>
public interface ICampaignChanceSales
{
    /// <summary>
    /// Payment and chances are one commit: neither stands without the other. One reference is sold once, whoever asks at once: asked
    /// again it is known and nothing is paid. Sold whole or not at all: never beyond what the rules allow a member.
    /// </summary>
    /// <param name="source">As for <see cref="ICampaignChances"/>; one with a price.</param>
    /// <param name="pay">
    /// Adds the payment to the unit of work; what it refuses it has rolled back. It may be asked several times, each in a new
    /// transaction, and its effects stand once.
    /// </param>
    Task<Outcome<ChanceReceipt>> SellAsync(
        ICampaignChanceSource source,
        ChanceRequest request,
        Func<ChanceSale, Task<Refusal?>> pay,
        DateTimeOffset now,
        CancellationToken cancel
    );
}

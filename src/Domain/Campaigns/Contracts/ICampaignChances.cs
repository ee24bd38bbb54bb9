using WeChatUnion.Domain.Fans.Contracts;
using WeChatUnion.Domain.IronFans.Contracts;
using WeChatUnion.Domain.Kernel;

namespace WeChatUnion.Domain.Campaigns.Contracts;

/// <param name="Reference">What it is given for, at most 64 of ASCII: a day, a place, a quiz. Each gives once.</param>
/// <param name="Face">Where: <c>chat</c>, <c>page</c>, <c>api</c>.</param>
public sealed record ChanceRequest(
    FanIdentity Fan,
    CampaignId Campaign,
    string Reference,
    string Face
)
{
    /// <summary>As what it counts among the interactions of the fan; null: it does not.</summary>
    public InteractionKind? Counts { get; init; }
}

/// <param name="Count">Given just now; 0: it had been given before, or he has as many as he may.</param>
/// <param name="IsKnown">It had been given before.</param>
/// <param name="Total">All further chances he has had in the campaign.</param>
public sealed record ChanceReceipt(CampaignView Campaign, int Count, bool IsKnown, int Total);

/// <summary>Gives further chances, to whoever the door lets in.</summary>
public interface ICampaignChances
{
    /// <summary>Twice is once, whoever asks at once; on disk when it returns. The caller has made sure that it is deserved.</summary>
    /// <param name="source">An object, not a name: what is no <see cref="ICampaignChanceSource"/> gives none.</param>
    Task<Outcome<ChanceReceipt>> GrantAsync(
        ICampaignChanceSource source,
        ChanceRequest request,
        DateTimeOffset now,
        CancellationToken cancel
    );
}

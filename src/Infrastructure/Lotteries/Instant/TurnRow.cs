using WeChatUnion.Domain.Campaigns;
using WeChatUnion.Domain.Fans;
using WeChatUnion.Domain.Members;

namespace WeChatUnion.Infrastructure.Lotteries.Instant;

/// <summary>A turn of an instant win; only ever added, and marked once its win is written down.</summary>
internal sealed class TurnRow
{
    public long Id { get; init; }

    public CampaignId CampaignId { get; init; }

    public MemberId MemberId { get; set; }

    public PersonId PersonId { get; set; }

    public int Number { get; init; }

    public long? Slot { get; init; }

    public int? Prize { get; init; }

    public DateTimeOffset At { get; init; }

    public string Face { get; init; } = null!;

    /// <summary>Null: no prize, or not written down yet.</summary>
    public DateTimeOffset? AwardedAt { get; init; }
}

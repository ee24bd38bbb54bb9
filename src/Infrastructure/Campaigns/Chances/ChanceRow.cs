using WeChatUnion.Domain.Campaigns;
using WeChatUnion.Domain.Fans;
using WeChatUnion.Domain.Members;

namespace WeChatUnion.Infrastructure.Campaigns.Chances;

/// <summary>Further chances given for one thing; only ever added.</summary>
internal sealed class ChanceRow
{
    public long Id { get; init; }

    public CampaignId CampaignId { get; init; }

    public MemberId MemberId { get; set; }

    public PersonId PersonId { get; set; }

    public string Source { get; init; } = null!;

    public string Reference { get; init; } = null!;

    /// <summary>Of the first of these among the member's further chances in the campaign, from 1.</summary>
    public int FirstNumber { get; init; }

    public int Granted { get; init; }

    public DateTimeOffset At { get; init; }
}

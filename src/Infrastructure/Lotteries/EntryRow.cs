using WeChatUnion.Domain.Campaigns;
using WeChatUnion.Domain.Fans;
using WeChatUnion.Domain.Members;

namespace WeChatUnion.Infrastructure.Lotteries;

/// <summary>An entry of a scheduled draw; only ever added.</summary>
internal sealed class EntryRow
{
    public long Id { get; init; }

    public CampaignId CampaignId { get; init; }

    public MemberId MemberId { get; set; }

    public PersonId PersonId { get; set; }

    public int Number { get; init; }

    /// <summary>12 bytes.</summary>
    public byte[] Code { get; init; } = null!;

    public DateTimeOffset At { get; init; }

    public string Face { get; init; } = null!;
}

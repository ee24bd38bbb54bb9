using WeChatUnion.Domain.Members;

namespace WeChatUnion.Domain.Campaigns.Contracts;

/// <summary>A circle of members another room keeps, that a campaign may be for: the iron fans of a month, the bearers of a tag.</summary>
public interface ICampaignCircle
{
    /// <summary>Stable, dotted by room: <c>iron-fans.winners</c>.</summary>
    string Name { get; }

    /// <summary>As members read it: 铁粉.</summary>
    string Title { get; }

    Task<bool> HasAsync(MemberId member, DateTimeOffset now, CancellationToken cancel);
}

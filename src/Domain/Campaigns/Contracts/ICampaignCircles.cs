using WeChatUnion.Domain.Members;

namespace WeChatUnion.Domain.Campaigns.Contracts;

/// <param name="Name">Stable, dotted by room: <c>members.tag-…</c>, <c>iron-fans.winners</c>.</param>
/// <param name="Title">As members read it: 铁粉.</param>
public sealed record CampaignCircle(string Name, string Title);

/// <summary>
/// Circles of members one room keeps, that a campaign may be for: the iron fans of a month, the bearers of a tag. Each room registers
/// one, and passes over names that are not its own.
/// </summary>
public interface ICampaignCircles
{
    /// <summary>What may be chosen, maybe the youngest alone, and in any case those that are chosen already.</summary>
    Task<IReadOnlyList<CampaignCircle>> ListAsync(
        IReadOnlyCollection<string> chosen,
        CancellationToken cancel
    );

    /// <summary>Whether the member belongs to one of these.</summary>
    Task<bool> HasAsync(
        IReadOnlyCollection<string> names,
        MemberId member,
        DateTimeOffset now,
        CancellationToken cancel
    );

    /// <summary>Everybody who belongs to one of these, read as one stream; one may come twice.</summary>
    IAsyncEnumerable<MemberId> FindMembersAsync(
        IReadOnlyCollection<string> names,
        DateTimeOffset now,
        CancellationToken cancel
    );
}

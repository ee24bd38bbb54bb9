using WeChatUnion.Domain.Members;

namespace WeChatUnion.Domain.Campaigns.Contracts;

/// <summary>The circles of all rooms.</summary>
public sealed class CampaignCircles(IEnumerable<ICampaignCircles> rooms)
{
    /// <param name="chosen">Names that are listed in any case, as long as there are such circles.</param>
    public async Task<IReadOnlyList<CampaignCircle>> ListAsync(
        IReadOnlyCollection<string> chosen,
        CancellationToken cancel
    )
    {
        var all = new List<CampaignCircle>();
        foreach (var room in rooms)
        {
            all.AddRange(await room.ListAsync(chosen, cancel));
        }
        return all;
    }

    /// <summary>Whether the member belongs to one of these; to one that is no more nobody does.</summary>
    public async Task<bool> HasAsync(
        IReadOnlyCollection<string> names,
        MemberId member,
        DateTimeOffset now,
        CancellationToken cancel
    )
    {
        foreach (var room in rooms)
        {
            if (await room.HasAsync(names, member, now, cancel))
            {
                return true;
            }
        }
        return false;
    }

    /// <summary>Everybody who belongs to one of these; null: none is asked for.</summary>
    public async Task<IReadOnlySet<MemberId>?> FindMembersAsync(
        IReadOnlyCollection<string> names,
        DateTimeOffset now,
        CancellationToken cancel
    )
    {
        if (names.Count == 0)
        {
            return null;
        }
        var members = new HashSet<MemberId>();
        foreach (var room in rooms)
        {
            await foreach (var member in room.FindMembersAsync(names, now, cancel))
            {
                members.Add(member);
            }
        }
        return members;
    }
}

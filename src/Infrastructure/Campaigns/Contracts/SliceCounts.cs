using System.Collections.Concurrent;
using WeChatUnion.Domain.Campaigns;
using WeChatUnion.Domain.Campaigns.Contracts;

namespace WeChatUnion.Infrastructure.Campaigns.Contracts;

/// <summary>
/// Counts of a campaign's hours or days, for pages that ask again every few seconds. What lies in the past does not change: it is
/// counted once, as a range of an index, and remembered; only the time that runs is counted anew, once for all who look. A range
/// is the same SQL on every engine, where taking an instant apart is another on each and reads all rows every time.
/// </summary>
public sealed class SliceCounts
{
    /// <summary>Rows carry the moment they were asked for, and stand a little later.</summary>
    private static readonly TimeSpan Settling = TimeSpan.FromMinutes(2);

    /// <summary>Several may look at one campaign.</summary>
    private static readonly TimeSpan Fresh = TimeSpan.FromSeconds(5);

    /// <summary>Members who become one move their rows: what is remembered is not for ever.</summary>
    private static readonly TimeSpan Kept = TimeSpan.FromMinutes(10);

    private const int Most = 10_000;

    private readonly ConcurrentDictionary<(CampaignId, DateTimeOffset), Known> known = new();

    /// <param name="count">Counts one of them by a range of an index.</param>
    /// <returns>Those that have begun.</returns>
    public async Task<IReadOnlyList<SliceCount>> ReadAsync(
        CampaignView campaign,
        DateTimeOffset now,
        Func<CampaignSlice, Task<IReadOnlyList<FaceCount>>> count
    )
    {
        var counts = new List<SliceCount>();
        foreach (
            var slice in CampaignSlices
                .Of(campaign.OpensAt, campaign.ClosesAt)
                .TakeWhile(one => one.From <= now)
        )
        {
            counts.Add(new(slice, await FindAsync(campaign.Id, slice, now, count)));
        }
        return counts;
    }

    private async Task<IReadOnlyList<FaceCount>> FindAsync(
        CampaignId campaign,
        CampaignSlice slice,
        DateTimeOffset now,
        Func<CampaignSlice, Task<IReadOnlyList<FaceCount>>> count
    )
    {
        var key = (campaign, slice.From);
        if (known.TryGetValue(key, out var before) && before.IsGood(slice, now))
        {
            return before.Faces;
        }
        var faces = await count(slice);
        if (known.Count >= Most)
        {
            known.Clear();
        }
        var isOver = slice.Until + Settling <= now;
        known[key] = new(slice.Until, now, now + (isOver ? Kept : Fresh), faces);
        return faces;
    }

    private sealed record Known(
        DateTimeOffset Until,
        DateTimeOffset CountedAt,
        DateTimeOffset GoodUntil,
        IReadOnlyList<FaceCount> Faces
    )
    {
        public bool IsGood(CampaignSlice slice, DateTimeOffset now) =>
            Until == slice.Until && CountedAt <= now && now < GoodUntil;
    }
}

using WeChatUnion.Domain.Points;

namespace WeChatUnion.Infrastructure.Tests.Points;

/// <summary>Points as one counts them by hand: what each person holds by its end, and what was given and taken.</summary>
internal sealed class NaiveLedger(int persons)
{
    private readonly SortedDictionary<DateTimeOffset, long>[] lots =
    [
        .. Enumerable.Range(0, persons).Select(_ => new SortedDictionary<DateTimeOffset, long>()),
    ];

    private readonly int[] went = [.. Enumerable.Range(0, persons)];
    private readonly List<(
        int Person,
        bool IsEarned,
        List<(DateTimeOffset End, long Points)> Parts
    )> acts = [];

    public long BalanceOf(int person, DateTimeOffset now) =>
        lots[person].Where(lot => lot.Key > now).Sum(lot => lot.Value);

    public int Owner(int person) => went[person] == person ? person : Owner(went[person]);

    /// <returns>The act's number.</returns>
    public int Earn(int person, long points, DateTimeOffset end)
    {
        Put(Owner(person), end, points);
        acts.Add((Owner(person), true, [(end, points)]));
        return acts.Count - 1;
    }

    /// <returns>The act's number; null: not enough.</returns>
    public int? Spend(int person, long points, DateTimeOffset now)
    {
        person = Owner(person);
        Expire(person, now);
        if (BalanceOf(person, now) < points)
        {
            return null;
        }
        acts.Add((person, false, Take(person, [.. lots[person].Keys], points)));
        return acts.Count - 1;
    }

    /// <returns>How many moved.</returns>
    public long Reverse(int act, DateTimeOffset now)
    {
        var (person, isEarned, parts) = acts[act];
        person = Owner(person);
        Expire(person, now);
        if (!isEarned)
        {
            foreach (var (end, points) in parts)
            {
                Put(person, end > now ? end : PointLot.GraceOf(now), points);
            }
            return parts.Sum(part => part.Points);
        }
        var (own, earned) = parts.Single();
        var taken = own <= now ? 0 : Math.Min(earned, BalanceOf(person, now));
        Take(person, [own, .. lots[person].Keys.Where(end => end != own)], taken);
        return taken;
    }

    public void Merge(int absorbed, int into, DateTimeOffset now)
    {
        Expire(absorbed, now);
        foreach (var (end, points) in lots[absorbed])
        {
            Put(into, end, points);
        }
        lots[absorbed].Clear();
        went[absorbed] = into;
    }

    private void Put(int person, DateTimeOffset end, long points) =>
        lots[person][end] = lots[person].GetValueOrDefault(end) + points;

    private List<(DateTimeOffset, long)> Take(
        int person,
        IReadOnlyList<DateTimeOffset> order,
        long points
    )
    {
        var parts = new List<(DateTimeOffset, long)>();
        foreach (var end in order)
        {
            var part = Math.Min(points, lots[person].GetValueOrDefault(end));
            if (part > 0)
            {
                lots[person][end] -= part;
                points -= part;
                parts.Add((end, part));
            }
        }
        return parts;
    }

    private void Expire(int person, DateTimeOffset now)
    {
        foreach (var end in lots[person].Keys.Where(end => end <= now).ToList())
        {
            lots[person].Remove(end);
        }
    }
}

using CsCheck;
using WeChatUnion.Domain.Campaigns.Contracts;
using WeChatUnion.Domain.Members;

namespace WeChatUnion.Domain.Tests.Campaigns;

/// <summary>How often somebody may win, over any wins at any times.</summary>
public sealed class WinLimitsTests
{
    private static readonly DateTimeOffset Start = new(2026, 11, 1, 0, 0, 0, TimeSpan.Zero);
    private static readonly TimeSpan Shanghai = TimeSpan.FromHours(8);
    private static readonly MemberId[] Members = [MemberId.New(), MemberId.New(), MemberId.New()];

    /// <summary>Hours since the start, over four months and a turn of the year.</summary>
    private static readonly Gen<DateTimeOffset> Moments = Gen.Int[0, 120 * 24]
        .Select(hours => Start.AddHours(hours));

    private static readonly Gen<(int, DateTimeOffset)[]> Wins = Gen.Select(
        Gen.Int[0, Members.Length - 1],
        Moments
    ).Array[0, 60];

    /// <summary>Whoever is let win only while he is not full has never won more often in any month or year.</summary>
    [Test]
    public void Limits_AskedBeforeEachWin_HoldInEveryMonthAndYear() =>
        Gen.Select(Wins, Gen.Int[0, 3], Gen.Int[0, 4])
            .Sample(
                (tries, month, year) =>
                {
                    var settings = new CampaignSettings
                    {
                        WinsPerMonth = month,
                        WinsPerYear = year,
                    };
                    var book = new Book();
                    foreach (var (who, at) in tries.OrderBy(one => one.Item2))
                    {
                        if (!IsFull(book, settings, Members[who], at))
                        {
                            book.All.Add((Members[who], at));
                        }
                    }
                    return Most(book, at => (at.Year, at.Month)) <= Limit(month)
                        && Most(book, at => (at.Year, 0)) <= Limit(year);
                }
            );

    /// <summary>And nobody is refused who has not: he is full exactly when a month or a year of Shanghai's calendar says so.</summary>
    [Test]
    public void Full_IsWhoHasWonSoOftenInTheMonthOrYearOfShanghai() =>
        Gen.Select(Wins, Moments, Gen.Int[0, 3], Gen.Int[0, 4])
            .Sample(
                (wins, now, month, year) =>
                {
                    var settings = new CampaignSettings
                    {
                        WinsPerMonth = month,
                        WinsPerYear = year,
                    };
                    var book = new Book();
                    book.All.AddRange(
                        wins.Where(one => one.Item2 <= now)
                            .Select(one => (Members[one.Item1], one.Item2))
                    );
                    var today = now.ToOffset(Shanghai);
                    var full = book.FindFullAsync(settings, now, default).Result;
                    return Members.All(member =>
                    {
                        var own = book
                            .All.Where(one => one.Member == member)
                            .Select(one => one.At.ToOffset(Shanghai))
                            .Where(at => at.Year == today.Year)
                            .ToList();
                        var expected =
                            own.Count(at => at.Month == today.Month) >= Limit(month)
                            || own.Count >= Limit(year);
                        return full.Contains(member) == expected
                            && IsFull(book, settings, member, now) == expected;
                    });
                }
            );

    private static bool IsFull(
        Book book,
        CampaignSettings settings,
        MemberId member,
        DateTimeOffset at
    ) => book.IsFullAsync(settings, member, at, default).Result;

    /// <summary>0 is none.</summary>
    private static int Limit(int set) => set == 0 ? int.MaxValue : set;

    private static int Most(Book book, Func<DateTimeOffset, (int, int)> span) =>
        book
            .All.GroupBy(one => (one.Member, span(one.At.ToOffset(Shanghai))))
            .Select(group => group.Count())
            .DefaultIfEmpty(0)
            .Max();

    private sealed class Book : ICampaignWins
    {
        public List<(MemberId Member, DateTimeOffset At)> All { get; } = [];

        public Task<IReadOnlySet<MemberId>> FindFullAsync(
            DateTimeOffset since,
            int limit,
            CancellationToken cancel
        ) =>
            Task.FromResult<IReadOnlySet<MemberId>>(
                All.Where(one => one.At >= since)
                    .GroupBy(one => one.Member)
                    .Where(group => group.Count() >= limit)
                    .Select(group => group.Key)
                    .ToHashSet()
            );

        public Task<int> CountAsync(
            MemberId member,
            DateTimeOffset since,
            CancellationToken cancel
        ) => Task.FromResult(All.Count(one => one.Member == member && one.At >= since));
    }
}

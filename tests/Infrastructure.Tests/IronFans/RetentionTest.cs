using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using WeChatUnion.Domain.Fans;
using WeChatUnion.Domain.Fans.Contracts;
using WeChatUnion.Domain.IronFans.Contracts;
using WeChatUnion.Domain.IronFans.Months;
using WeChatUnion.Domain.Kernel;
using WeChatUnion.Infrastructure.IronFans;
using WeChatUnion.Infrastructure.IronFans.Contracts;
using WeChatUnion.Infrastructure.IronFans.Retention;
using WeChatUnion.Infrastructure.Persistence;

namespace WeChatUnion.Infrastructure.Tests.IronFans;

/// <summary>Months with all that is kept of them: interactions, days, scores, ranks. The settings are the defaults.</summary>
public abstract class RetentionTest(DatabaseProvider provider) : MonthTest(provider)
{
    /// <summary>Past the 90 days of interactions, in the middle of a month: none is being closed.</summary>
    protected static DateTimeOffset Purging(int month) => InMiddleAfter(month, 95);

    /// <summary>Past the 400 days of days' counts, likewise.</summary>
    protected static DateTimeOffset Archiving(int month) => InMiddleAfter(month, 405);

    protected static DateTimeOffset DayOf(int month, int day) =>
        UnionCalendar.StartOf(UnionCalendar.FirstDayOf(month).AddDays(day - 1)).AddHours(9);

    /// <summary>One member and two whom no card is bound to, each with days, interactions and a score.</summary>
    private protected async Task<(int Month, IReadOnlyList<FanIdentity> Fans)> LivedAsync()
    {
        var month = NewMonth();
        var fans = new List<FanIdentity> { await Host.MemberAsync() };
        fans.AddRange([new("wx-union", $"o-kept-{month}-1"), new("wx-union", $"o-kept-{month}-2")]);
        await OpenAsync(month);
        foreach (var fan in fans)
        {
            foreach (
                var (day, kind) in ((int, InteractionKind)[])
                    [
                        (3, InteractionKind.Message),
                        (3, InteractionKind.Scan),
                        (9, InteractionKind.Draw),
                    ]
            )
            {
                await CountAsync(fan, kind, DayOf(month, day));
            }
        }
        await CountAsync(fans[0], InteractionKind.MenuTap, DayOf(month, 20));
        return (month, fans);
    }

    private protected async Task<(int Month, IReadOnlyList<FanIdentity> Fans)> PublishedAsync(
        Func<int, IReadOnlyList<FanIdentity>, Task>? more = null
    )
    {
        var (month, fans) = await LivedAsync();
        await (more?.Invoke(month, fans) ?? Task.CompletedTask);
        await PublishAsync(month);
        return (month, fans);
    }

    private protected async Task PublishAsync(int month)
    {
        await UpkeepAsync(Closing(month));
        await StartAsync(month);
        await UpkeepAsync((await MonthAsync(month)).NoticeUntil!.Value);
        Assert.That((await MonthAsync(month)).State, Is.EqualTo(FanMonthState.Published));
    }

    /// <summary>As use cases do, in their own commit.</summary>
    /// <param name="cause">Null: a new one, with its moment in front.</param>
    private protected Task CountAsync(
        FanIdentity fan,
        InteractionKind kind,
        DateTimeOffset at,
        byte[]? cause = null
    ) =>
        Host.Cards.InScopeAsync(async services =>
        {
            cause ??= InteractionCause.Of(kind, at, fan.OpenId, Guid.NewGuid().ToString("N"));
            services.GetRequiredService<ICountInteractions>().Count(new(fan, kind, cause, at));
            await services.GetRequiredService<IUnitOfWork>().SaveAsync(default);
            return true;
        });

    private protected Task RetainAsync(DateTimeOffset at) =>
        Host.Cards.DoAsync<FanRetention>(retention => retention.RunAsync(at, default));

    private protected Task<MonthProof?> ProofAsync(int month) =>
        Host.Cards.AskAsync((MonthProofQueries proofs) => proofs.FindAsync(month, default));

    private protected Task<MonthArchive?> ArchiveAsync(int month) =>
        ReadAsync(db =>
            db.Set<MonthArchive>().AsNoTracking().SingleOrDefaultAsync(one => one.Month == month)
        );

    private protected Task<bool> WriteAsync(int month) =>
        Host.Cards.AskAsync(
            (ArchiveWriter writer) => writer.ExecuteAsync(month, Archiving(month), default)
        );

    /// <summary>Who stands in the archive of a month.</summary>
    private protected Task<List<PersonId>> PersonsAsync(int month) =>
        Host.Cards.AskAsync(
            async (ArchiveReader archives) =>
            {
                var persons = new List<PersonId>();
                await foreach (var lines in archives.ReadAllAsync(month, default))
                {
                    persons.AddRange(lines.Select(line => line.Person).Distinct());
                }
                return persons;
            }
        );

    private protected Task<List<DayRow>> DaysAsync(int month)
    {
        var (first, last) = UnionCalendar.DayNumbersOf(month);
        return ReadAsync(db =>
            db.Set<DayRow>()
                .AsNoTracking()
                .Where(row => row.Day >= first && row.Day <= last)
                .ToListAsync()
        );
    }

    private protected async Task<int> InteractionsAsync(int month)
    {
        var from = UnionCalendar.StartOf(UnionCalendar.FirstDayOf(month));
        var until = UnionCalendar.EndOf(month);
        return await ReadAsync(db =>
            db.Set<InteractionRow>().CountAsync(row => row.At >= from && row.At < until)
        );
    }

    private protected async Task<List<(PersonId, int, int, int, DateTimeOffset)>> ScoresAsync(
        int month
    )
    {
        var rows = await ReadAsync(db =>
            db.Set<MonthScore>().AsNoTracking().Where(row => row.Month == month).ToListAsync()
        );
        return
        [
            .. rows.OrderBy(row => row.PersonId.Value)
                .Select(row =>
                    (row.PersonId, row.Score, row.ActiveDays, row.Quality, row.ReachedAt)
                ),
        ];
    }

    /// <summary>All that is said of a month, and to its fans of it.</summary>
    private protected async Task<List<string>> SeenAsync(int month, IReadOnlyList<FanIdentity> fans)
    {
        var closed = await MonthAsync(month);
        var seen = new List<string> { $"{closed.Digest} {closed.Fans} {closed.Version}" };
        seen.AddRange((await ScoresAsync(month)).Select(one => $"{one}"));
        seen.AddRange(
            (await CandidatesAsync(month)).Select(one =>
                $"{one.Place} {one.PersonId} {one.Score} {one.ReachedAt:O} {one.IsFit}"
            )
        );
        seen.AddRange(
            (await HonoursAsync(month)).Select(one => $"{one.Seat} {one.PersonId} {one.Score}")
        );
        foreach (var fan in fans)
        {
            var person = await PersonOf(fan);
            seen.AddRange(
                await Host.Cards.AskAsync(
                    async (IEnumerable<IOwnData> rooms) =>
                    {
                        var lines = new List<string>();
                        foreach (var room in rooms)
                        {
                            var sections = await room.DescribeAsync(
                                person,
                                Closing(month),
                                default
                            );
                            lines.AddRange(
                                sections
                                    .Where(section => section.Title == "互动分")
                                    .SelectMany(section => section.Lines)
                            );
                        }
                        return lines;
                    }
                )
            );
            seen.AddRange(
                (
                    await Host.Cards.AskAsync(
                        (OwnScoreQueries own) => own.HonoursAsync(fan, default)
                    )
                ).Select(honour => $"{honour}")
            );
        }
        return seen;
    }

    private protected Task<T> ReadAsync<T>(Func<UnionDbContext, Task<T>> read) =>
        Host.Cards.AskAsync(read);

    private static DateTimeOffset InMiddleAfter(int month, int days)
    {
        var day = UnionCalendar.DayOf(UnionCalendar.EndOf(month).AddDays(days));
        return UnionCalendar.StartOf(day.AddDays(day.Day < 5 ? 5 : 0)).AddHours(4);
    }
}

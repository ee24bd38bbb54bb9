using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using WeChatUnion.Domain.Fans;
using WeChatUnion.Domain.Fans.Contracts;
using WeChatUnion.Domain.IronFans.Months;
using WeChatUnion.Domain.Kernel;
using WeChatUnion.Domain.Members.Contracts;
using WeChatUnion.Domain.Staff.Contracts;
using WeChatUnion.Infrastructure.IronFans;
using WeChatUnion.Infrastructure.IronFans.Months;
using WeChatUnion.Infrastructure.Persistence;
using WeChatUnion.Infrastructure.Tests.Lotteries;

namespace WeChatUnion.Infrastructure.Tests.IronFans;

/// <summary>Months with scores, closed by a clock the tests hold. Each test has a month of its own.</summary>
public abstract class MonthTest(DatabaseProvider provider)
{
    private static int months;

    private protected LotteryHost Host { get; private set; } = null!;

    private protected StaffActor Editor { get; private set; } = null!;

    private protected StaffActor Reviewer { get; private set; } = null!;

    [OneTimeSetUp]
    public async Task AHost()
    {
        Host = await LotteryHost.StartAsync(provider, Add);
        var city = await Host.Cards.AskAsync(
            (IUnionDirectory unions) => unions.FindRootAsync(default)
        );
        Editor = new(StaffAccountId.New(), "小编", [new(StaffRole.Editor, city!.Path)]);
        Reviewer = new(StaffAccountId.New(), "主任", [new(StaffRole.Reviewer, city.Path)]);
    }

    /// <summary>What a fixture puts in the place of other rooms.</summary>
    private protected virtual void Add(IServiceCollection services) =>
        services.AddSingleton<IFanArticles>(new KeptArticles());

    [OneTimeTearDown]
    public async Task Stop() => await (Host?.DisposeAsync() ?? ValueTask.CompletedTask);

    /// <summary>yyyyMM, of no other test, and none in which the hosts' members do something.</summary>
    protected static int NewMonth() =>
        UnionCalendar.AddMonths(203001, Interlocked.Increment(ref months));

    protected static DateTimeOffset Closing(int month) => FanMonth.CloseOf(month);

    /// <summary>Opened at its beginning.</summary>
    private protected async Task OpenAsync(int month)
    {
        var began = UnionCalendar.StartOf(UnionCalendar.FirstDayOf(month));
        await Host.Cards.AskAsync((OpenMonth open) => open.ExecuteAsync(began, default));
    }

    private protected async Task ScoreAsync(int month, IEnumerable<FanScore> scores) =>
        await Host.Cards.DoAsync<UnionDbContext>(async db =>
        {
            db.AddRange(
                scores.Select(one => new MonthScore
                {
                    Month = month,
                    PersonId = one.Person,
                    Score = one.Score,
                    ActiveDays = one.ActiveDays,
                    Quality = one.Quality,
                    ReachedAt = DateTimeOffset.FromUnixTimeMilliseconds(one.ReachedAt),
                })
            );
            await db.SaveChangesAsync();
        });

    private protected async Task<bool> CloseAsync(int month, LotteryHost? node = null) =>
        (
            await (node ?? Host).Cards.AskAsync(
                (CloseMonth close) => close.ExecuteAsync(month, Closing(month), default)
            )
        ).Value;

    private protected Task UpkeepAsync(DateTimeOffset at) =>
        Host.Cards.DoAsync<FanMonthUpkeep>(upkeep => upkeep.RunAsync(at, default));

    private protected Task<FanMonth> MonthAsync(int month) =>
        Host.Cards.AskAsync(
            (UnionDbContext db) =>
                db.Set<FanMonth>().AsNoTracking().SingleAsync(one => one.Month == month)
        );

    private protected Task<List<FanCandidate>> CandidatesAsync(int month) =>
        Host.Cards.AskAsync(
            (UnionDbContext db) =>
                db.Set<FanCandidate>()
                    .AsNoTracking()
                    .Where(one => one.Month == month)
                    .OrderBy(one => one.Place)
                    .ToListAsync()
        );

    private protected Task<List<FanHonour>> HonoursAsync(int month) =>
        Host.Cards.AskAsync(
            (UnionDbContext db) =>
                db.Set<FanHonour>()
                    .AsNoTracking()
                    .Where(one => one.Month == month)
                    .OrderBy(one => one.Seat)
                    .ToListAsync()
        );

    private protected async Task<PersonId> PersonOf(FanIdentity fan) =>
        (await Host.Cards.AskAsync((IFanDirectory fans) => fans.FindAsync(fan, default)))!.Value;

    /// <summary>Closed and offered for review; fans in the order of their places.</summary>
    private protected async Task<(int Month, IReadOnlyList<FanIdentity> Fans)> ReviewedAsync(
        int count
    )
    {
        // Two months apart at least: nobody rests from another test.
        var month = NewMonth();
        NewMonth();
        var fans = await Host.MembersAsync(count);
        var scores = new List<FanScore>();
        foreach (var fan in fans)
        {
            scores.Add(new(await PersonOf(fan), 500 - scores.Count, 20, 0, 1_000));
        }
        await OpenAsync(month);
        await ScoreAsync(month, scores);
        await UpkeepAsync(Closing(month));
        Assert.That((await MonthAsync(month)).State, Is.EqualTo(FanMonthState.Review));
        return (month, fans);
    }

    private protected async Task<Outcome<int>> StartAsync(int month, StaffActor by)
    {
        var version = (await MonthAsync(month)).Version;
        return await Host.Cards.AskAsync(
            (StartNotice start) =>
                start.ExecuteAsync(by, new(month, version), Closing(month), default)
        );
    }
}

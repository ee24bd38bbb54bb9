using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using WeChatUnion.Domain.Fans;
using WeChatUnion.Domain.Fans.Contracts;
using WeChatUnion.Domain.IronFans.Months;
using WeChatUnion.Domain.Kernel;
using WeChatUnion.Domain.Members.Contracts;
using WeChatUnion.Domain.Notifications.Contracts;
using WeChatUnion.Domain.Staff.Contracts;
using WeChatUnion.Infrastructure.IronFans;
using WeChatUnion.Infrastructure.IronFans.Months;
using WeChatUnion.Infrastructure.Notifications;
using WeChatUnion.Infrastructure.Persistence;
using WeChatUnion.Infrastructure.Tests.Lotteries;

namespace WeChatUnion.Infrastructure.Tests.IronFans;

/// <summary>Months with scores, closed by a clock the tests hold. Each test has a month of its own.</summary>
public abstract class MonthTest(DatabaseProvider provider)
{
    /// <summary>The cool-down, one month a test may have after its own, and one more.</summary>
    private const int Apart = 4;

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

    /// <summary>
    /// yyyyMM, of no other test, and none in which the hosts' members do something: so far from others that nobody rests from one of them
    /// and none waits for another.
    /// </summary>
    protected static int NewMonth() =>
        UnionCalendar.AddMonths(203001, Apart * Interlocked.Increment(ref months));

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

    private protected async Task<bool> CloseAsync(int month, LotteryHost? node = null)
    {
        var cards = (node ?? Host).Cards;
        await cards.DoAsync<ScoreRecount>(count =>
            count.ExecuteAsync(month, Closing(month), default)
        );
        return (
            await cards.AskAsync(
                (CloseMonth close) => close.ExecuteAsync(month, Closing(month), default)
            )
        ).Value;
    }

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

    /// <summary>Somebody without a card, met in the mini-program.</summary>
    private protected Task<PersonId> MetAsync(int month, DateTimeOffset now) =>
        Host.Cards.AskAsync(
            (IFanDirectory fans) =>
                fans.FindOrCreateAsync(new("wx-mini", $"o-mini-{month}"), now, default)
        );

    /// <summary>As where WeChat tells that two are one.</summary>
    /// <param name="meanwhile">Happens before what the merge read is saved.</param>
    private protected Task MergeAsync(
        PersonId absorbed,
        PersonId into,
        DateTimeOffset now,
        Func<Task>? meanwhile = null
    ) =>
        Host.Cards.InScopeAsync(async services =>
        {
            await services
                .GetRequiredService<MergePersons>()
                .TryAsync(new(absorbed, into), now, default);
            await (meanwhile?.Invoke() ?? Task.CompletedTask);
            await services.GetRequiredService<IUnitOfWork>().SaveAsync(default);
            return true;
        });

    /// <summary>Closed and offered for review; fans in the order of their places.</summary>
    private protected async Task<(int Month, IReadOnlyList<FanIdentity> Fans)> ReviewedAsync(
        int count
    )
    {
        var month = NewMonth();
        var fans = await Host.MembersAsync(count);
        await ReviewAsync(month, fans);
        return (month, fans);
    }

    private protected async Task ReviewAsync(int month, IReadOnlyList<FanIdentity> fans)
    {
        var scores = new List<FanScore>();
        foreach (var fan in fans)
        {
            scores.Add(new(await PersonOf(fan), 500 - scores.Count, 20, 0, 1_000));
        }
        await OpenAsync(month);
        await ScoreAsync(month, scores);
        await UpkeepAsync(Closing(month));
        Assert.That((await MonthAsync(month)).State, Is.EqualTo(FanMonthState.Review));
    }

    /// <summary>An editor has looked at it.</summary>
    private protected async Task<Outcome<int>> ConfirmAsync(int month, StaffActor? by = null)
    {
        var version = (await MonthAsync(month)).Version;
        return await Host.Cards.AskAsync(
            (ConfirmReview confirm) =>
                confirm.ExecuteAsync(by ?? Editor, new(month, version), Closing(month), default)
        );
    }

    /// <summary>What an editor has looked at becomes public.</summary>
    private protected async Task<Outcome<int>> StartAsync(
        int month,
        StaffActor? by = null,
        DateTimeOffset? at = null
    )
    {
        if ((await MonthAsync(month)).ReviewedAt is null)
        {
            Assert.That((await ConfirmAsync(month)).Refusal, Is.Null);
        }
        var version = (await MonthAsync(month)).Version;
        return await Host.Cards.AskAsync(
            (StartNotice start) =>
                start.ExecuteAsync(
                    by ?? Reviewer,
                    new(month, version),
                    at ?? Closing(month),
                    default
                )
        );
    }

    /// <summary>What a fan was told of a kind, by its text.</summary>
    private protected async Task<List<string>> ToldAsync(FanIdentity fan, NoticeKind kind)
    {
        var bodies = await Host.Cards.AskAsync(
            (UnionDbContext db) =>
                db.Set<OutboxMessage>()
                    .Where(message =>
                        message.OpenId == fan.OpenId && message.Kind == NoticeBody.Kind
                    )
                    .Select(message => message.Body)
                    .ToListAsync()
        );
        return
        [
            .. bodies
                .Select(NoticeBody.Read)
                .Where(body => body.Notice == kind.Name)
                .Select(body => body.Content),
        ];
    }
}

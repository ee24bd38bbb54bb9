using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using WeChatUnion.Domain.Fans;
using WeChatUnion.Domain.Fans.Contracts;
using WeChatUnion.Domain.Kernel;
using WeChatUnion.Domain.Points;
using WeChatUnion.Domain.Points.Contracts;
using WeChatUnion.Domain.Points.Views;
using WeChatUnion.Infrastructure.Persistence;
using WeChatUnion.Infrastructure.Points;
using WeChatUnion.Infrastructure.Points.Books;
using WeChatUnion.Infrastructure.Points.Contracts;
using WeChatUnion.Infrastructure.Points.Rules;
using WeChatUnion.Infrastructure.Tests.Cards;
using WeChatUnion.Infrastructure.Tests.Lotteries;

namespace WeChatUnion.Infrastructure.Tests.Points;

/// <summary>Points, switched on, by rules that give enough to play with.</summary>
public abstract class PointsTest(DatabaseProvider provider)
{
    /// <summary>Of one honour, and of a day.</summary>
    protected const int Honour = 100;

    protected const int MostADay = 1000;

    private LotteryHost host = null!;
    private int causes;

    private protected LotteryHost Host => host;

    private protected CardHost Cards => host.Cards;

    [OneTimeSetUp]
    public async Task AHost()
    {
        host = new(await CardHost.StartAsync(provider, AddRooms));
        await Cards.DoAsync<UnionDbContext>(db =>
        {
            var rules = new PointRules(
                2,
                20260101,
                1,
                [new("sign-in", 3, 6), new("iron-fan", Honour, MostADay)]
            );
            db.Add(StoredPointRules.Of(rules));
            db.AddRange(StoredPointKind.Of(rules));
            return db.SaveChangesAsync();
        });
    }

    [OneTimeTearDown]
    public async Task Stop() => await (host?.DisposeAsync() ?? ValueTask.CompletedTask);

    /// <summary>Whatever a test did: the books add up.</summary>
    [TearDown]
    public async Task TheBooksAddUp()
    {
        var report = await CheckAsync();
        Assert.That(report.IsRight, $"{report}");
    }

    internal static void AddRooms(IServiceCollection services, IConfiguration configuration)
    {
        configuration["Points:Enabled"] = "true";
        LotteryHost.AddRooms(services, configuration);
        services.AddPoints();
    }

    protected string NewCause() => $"test:{Interlocked.Increment(ref causes)}";

    private protected Task<PointBooksReport> CheckAsync() =>
        Cards.AskAsync((PointBooksQueries books) => books.CheckAsync(default));

    private protected Task<OwnPoints?> FindAsync(PersonId person, DateTimeOffset now) =>
        Cards.AskAsync((OwnPointQueries points) => points.FindAsync(person, now, default));

    private protected async Task<long> BalanceAsync(PersonId person, DateTimeOffset now) =>
        (await FindAsync(person, now))?.Balance ?? 0;

    private protected async Task<PointReceipt> EarnAsync(
        PersonId person,
        DateTimeOffset now,
        string? cause = null,
        PointKind? kind = null
    ) =>
        (
            await Cards.AskAsync(
                (IPointEarnings earnings) =>
                    earnings.EarnAsync(
                        new(person, kind ?? PointKind.IronFan, cause ?? NewCause()),
                        now,
                        default
                    )
            )
        ).Value;

    /// <summary>As a use case does: in a unit of work, and saved.</summary>
    private protected Task<Outcome<PointReceipt>> SpendAsync(
        PersonId person,
        long points,
        DateTimeOffset now,
        string? cause = null
    ) =>
        Cards.InScopeAsync(async services =>
        {
            var spent = await services
                .GetRequiredService<IPointSpending>()
                .SpendAsync(new(person, points, cause ?? NewCause(), "兑换"), now, default);
            if (spent.Succeeded)
            {
                await services.GetRequiredService<IUnitOfWork>().SaveAsync(default);
            }
            return spent;
        });

    /// <summary>Likewise.</summary>
    private protected Task<Outcome<PointReversal>> ReverseAsync(
        PointTransferId transfer,
        DateTimeOffset now
    ) =>
        Cards.InScopeAsync(async services =>
        {
            var reversed = await services
                .GetRequiredService<IPointReversals>()
                .ReverseAsync(transfer, now, default);
            if (reversed is { Succeeded: true, Value.IsKnown: false })
            {
                await services.GetRequiredService<IUnitOfWork>().SaveAsync(default);
            }
            return reversed;
        });

    private protected Task SweepAsync(DateTimeOffset now) =>
        Cards.DoAsync<PointsUpkeep>(upkeep => upkeep.RunAsync(now, default));

    /// <summary>The room's part of a merge, done again as long as points move meanwhile.</summary>
    private protected async Task MergeAsync(PersonId absorbed, PersonId into, DateTimeOffset now)
    {
        for (var isDone = false; !isDone; )
        {
            isDone = await Cards.InScopeAsync(async services =>
            {
                try
                {
                    await services
                        .GetServices<IPersonMerge>()
                        .Single(room => room.GetType().Name == "PointMerges")
                        .MoveAsync(new(absorbed, into), now, default);
                    await services.GetRequiredService<IUnitOfWork>().SaveAsync(default);
                    return true;
                }
                catch (Exception race) when (race is UniqueRuleException or StaleVersionException)
                {
                    return false;
                }
            });
        }
    }

    private protected Task<List<TransferRow>> TransfersAsync(PointTransferKind kind) =>
        Cards.AskAsync(
            (UnionDbContext db) =>
                db.Set<TransferRow>().AsNoTracking().Where(row => row.Kind == kind).ToListAsync()
        );
}

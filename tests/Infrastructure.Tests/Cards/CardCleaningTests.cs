using Microsoft.EntityFrameworkCore;
using WeChatUnion.Domain.Cards;
using WeChatUnion.Domain.Kernel.PersonalData;
using WeChatUnion.Infrastructure.Cards;
using WeChatUnion.Infrastructure.Demo;
using WeChatUnion.Infrastructure.Persistence;
using WeChatUnion.TestKit.Databases;
using static WeChatUnion.Infrastructure.Tests.Cards.CardHostSteps;

namespace WeChatUnion.Infrastructure.Tests.Cards;

[TestFixtureSource(typeof(TestEngines))]
public sealed class CardCleaningTests(DatabaseProvider provider)
{
    private CardHost host = null!;

    [SetUp]
    public async Task AHost() => host = await CardHost.StartAsync(provider);

    [TearDown]
    public async Task Stop() => await (host?.DisposeAsync() ?? ValueTask.CompletedTask);

    [Test]
    public async Task Clean_Tickets_GoAnHourAfterTheyExpired()
    {
        await host.TicketAsync(Fan(1), DemoRegister.Examples[0]);

        await CleanAsync(Now.AddHours(1));
        Assert.That(await TicketsAsync(), Is.EqualTo(1));

        await CleanAsync(Now.AddHours(2));
        Assert.That(await TicketsAsync(), Is.Zero);
    }

    [Test]
    public async Task Clean_Counters_StayForTheirDay()
    {
        var today = new DateOnly(2026, 11, 23);
        AttemptKey[] key = [new(AttemptScope.Fan, new BlindIndex("someone"), today, 1)];
        await ReserveAsync(key);

        await CleanAsync(Now);
        Assert.That(await ReserveAsync(key), Is.False);

        await CleanAsync(Now.AddDays(1));
        Assert.That(await ReserveAsync(key), Is.True);
    }

    [Test]
    public async Task Clean_MoreThanOneStep_LeavesNone()
    {
        var day = new DateOnly(2026, 11, 20);
        var many = Enumerable
            .Range(0, 1100)
            .Select(i => new AttemptKey(AttemptScope.Fan, new BlindIndex($"s{i}"), day, 1));
        await ReserveAsync([.. many]);

        await CleanAsync(Now);

        Assert.That(await ReserveAsync([.. many]), Is.True, "none of them counts any more");
        await CleanAsync(Now);
        var left = await host.AskAsync(
            (UnionDbContext db) =>
                db
                    .Database.SqlQueryRaw<int>(
                        "SELECT CAST(COUNT(*) AS int) AS \"Value\" FROM cards_attempts"
                    )
                    .SingleAsync()
        );
        Assert.That(left, Is.Zero);
    }

    private Task CleanAsync(DateTimeOffset now) =>
        host.DoAsync<CardCleaning>(cleaning => cleaning.CleanAsync(now, default));

    private Task<bool> ReserveAsync(AttemptKey[] keys) =>
        host.AskAsync((IAttemptLimits limits) => limits.TryReserveAsync(keys, default));

    private Task<int> TicketsAsync() =>
        host.AskAsync((UnionDbContext db) => db.Set<VerificationTicket>().CountAsync());
}

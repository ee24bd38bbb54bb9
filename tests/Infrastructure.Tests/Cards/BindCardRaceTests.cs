using Microsoft.EntityFrameworkCore;
using WeChatUnion.Domain.Audit;
using WeChatUnion.Domain.Cards;
using WeChatUnion.Infrastructure.Demo;
using WeChatUnion.Infrastructure.Notifications;
using WeChatUnion.Infrastructure.Persistence;
using WeChatUnion.TestKit.Databases;
using static WeChatUnion.Infrastructure.Tests.Cards.CardHostSteps;

namespace WeChatUnion.Infrastructure.Tests.Cards;

[TestFixtureSource(typeof(TestEngines))]
public sealed class BindCardRaceTests(DatabaseProvider provider)
{
    private const int Crowd = 50;
    private CardHost host = null!;

    [SetUp]
    public async Task AHost() => host = await CardHost.StartAsync(provider);

    [TearDown]
    public async Task Stop() => await (host?.DisposeAsync() ?? ValueTask.CompletedTask);

    [Test]
    public async Task Bind_FiftyWeChatsForOneCardAtOnce_OneIsActive()
    {
        var person = DemoRegister.Examples[0];
        var tickets = new List<string>();
        for (var i = 0; i < Crowd; i++)
        {
            tickets.Add(await host.TicketAsync(Fan(i), person));
        }

        var outcomes = await AtOnceAsync(Crowd, i => host.BindAsync(Fan(i), tickets[i]));

        Assert.That(outcomes.Count(outcome => outcome.Succeeded), Is.EqualTo(1));
        Assert.That(
            outcomes.Where(outcome => !outcome.Succeeded).Select(outcome => outcome.Refusal),
            Is.All.EqualTo(CardsRefusals.BoundElsewhere)
        );
        Assert.That(await CountAsync(), Is.EqualTo((1, 1, 1)));
    }

    [Test]
    public async Task Bind_OneWeChatConfirmingFiftyTimesAtOnce_IsBoundAndToldOnce()
    {
        var ticket = await host.TicketAsync(Fan(1), DemoRegister.Examples[0]);

        var outcomes = await AtOnceAsync(Crowd, _ => host.BindAsync(Fan(1), ticket));

        Assert.That(outcomes.Select(outcome => outcome.Succeeded), Is.All.True);
        Assert.That(await CountAsync(), Is.EqualTo((1, 1, 1)));
    }

    [Test]
    public async Task Bind_OneWeChatForTwoCardsAtOnce_HoldsOne()
    {
        var first = await host.TicketAsync(Fan(1), DemoRegister.Examples[0]);
        var second = await host.TicketAsync(Fan(1), DemoRegister.Examples[1]);

        var outcomes = await AtOnceAsync(
            Crowd,
            i => host.BindAsync(Fan(1), i % 2 == 0 ? first : second)
        );

        Assert.That(
            outcomes.Where(outcome => !outcome.Succeeded).Select(outcome => outcome.Refusal),
            Is.All.EqualTo(CardsRefusals.AnotherCardBound)
        );
        Assert.That(await CountAsync(), Is.EqualTo((1, 1, 1)));
    }

    [Test]
    public async Task Bind_AfterAnEndedBinding_IsPossibleForAnotherWeChat()
    {
        var person = DemoRegister.Examples[0];
        await host.BindAsync(Fan(1), await host.TicketAsync(Fan(1), person));
        await host.DoAsync<UnionDbContext>(async db =>
        {
            (await db.Set<CardBinding>().SingleAsync()).Unbind("by-member", Now);
            await db.SaveChangesAsync();
        });

        var outcome = await host.BindAsync(Fan(2), await host.TicketAsync(Fan(2), person));

        Assert.That(outcome.Succeeded, Is.True);
    }

    private Task<(int Bindings, int AuditRows, int Messages)> CountAsync() =>
        host.AskAsync(
            async (UnionDbContext db) =>
                (
                    await db.Set<CardBinding>().CountAsync(),
                    await db.Set<AuditRow>().CountAsync(row => row.Act == "cards.bound"),
                    await db.Set<OutboxMessage>().CountAsync()
                )
        );
}

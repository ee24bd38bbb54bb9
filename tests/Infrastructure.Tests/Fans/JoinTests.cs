using Microsoft.EntityFrameworkCore;
using WeChatUnion.Domain.Audit;
using WeChatUnion.Domain.Cards;
using WeChatUnion.Domain.Fans;
using WeChatUnion.Domain.Fans.Contracts;
using WeChatUnion.Infrastructure.Cards;
using WeChatUnion.Infrastructure.Demo;
using WeChatUnion.Infrastructure.Fans;
using WeChatUnion.Infrastructure.Persistence;
using WeChatUnion.Infrastructure.Persistence.HotWrites;
using WeChatUnion.Infrastructure.Persistence.Sql;
using WeChatUnion.Infrastructure.Tests.Cards;
using WeChatUnion.TestKit.Databases;
using static WeChatUnion.Infrastructure.Tests.Cards.CardHostSteps;

namespace WeChatUnion.Infrastructure.Tests.Fans;

[TestFixtureSource(typeof(TestEngines))]
public sealed class JoinTests(DatabaseProvider provider)
{
    private CardHost host = null!;

    [OneTimeSetUp]
    public async Task AHost() => host = await CardHost.StartAsync(provider);

    [OneTimeTearDown]
    public async Task Stop() => await (host?.DisposeAsync() ?? ValueTask.CompletedTask);

    /// <summary>Ten identities in a chain of UnionIds, all seen at once by many callers; in several orders, since each meets other races.</summary>
    [Test]
    public async Task See_AChainSeenByManyAtOnce_IsOnePerson([Range(1000, 16000, 1000)] int first)
    {
        var sightings = Enumerable
            .Range(0, 10)
            .SelectMany(i =>
                new[]
                {
                    (Fan: first + i, UnionId: first + i),
                    (Fan: first + i, UnionId: first + i + 1),
                }
            )
            .ToArray();
        new Random(first).Shuffle(sightings);

        await AtOnceAsync(
            sightings.Length,
            async i =>
            {
                await SeeAsync(sightings[i].Fan, $"chain-{sightings[i].UnionId}");
                return true;
            }
        );

        var people = await PeopleAsync(Enumerable.Range(first, 10));
        Assert.That(people.Distinct().ToList(), Has.Count.EqualTo(1));
        var audited = await host.AskAsync(
            (UnionDbContext db) => db.Set<AuditRow>().CountAsync(row => row.Act == "fans.joined")
        );
        Assert.That(audited, Is.GreaterThanOrEqualTo(9));
    }

    [Test]
    public async Task See_OneSideHasACard_BothSeeItAndItIsStillOne()
    {
        await BindAsync(200, DemoRegister.Examples[0]);

        await SeeAsync(201, "card-one");
        await SeeAsync(200, "card-one");

        var seen = await host.AskAsync((CardQueries q) => q.FindBoundAsync(Fan(201), default));
        Assert.That(seen, Is.Not.Null);
        Assert.That(
            seen,
            Is.EqualTo(await host.AskAsync((CardQueries q) => q.FindBoundAsync(Fan(200), default)))
        );
    }

    [Test]
    public async Task See_BothSidesHaveACard_KeepsBothAndQueuesOne()
    {
        await BindAsync(300, DemoRegister.Examples[1]);
        await BindAsync(301, DemoRegister.Examples[2]);

        await AtOnceAsync(
            6,
            async i =>
            {
                await SeeAsync(300 + (i % 2), "card-two");
                return true;
            }
        );

        var people = await PeopleAsync([300, 301]);
        var conflicts = await host.AskAsync(
            (UnionDbContext db) =>
                db.Set<JoinConflict>()
                    .Where(c => people.Contains(c.AbsorbedId) && people.Contains(c.IntoId))
                    .ToListAsync()
        );
        Assert.That(people.Distinct().ToList(), Has.Count.EqualTo(2));
        Assert.That(conflicts.Single().Reason, Is.EqualTo(CardPersonMerge.TwoBindings));
        foreach (var fan in (int[])[300, 301])
        {
            Assert.That(
                await host.AskAsync((CardQueries q) => q.FindBoundAsync(Fan(fan), default)),
                Is.Not.Null
            );
        }
    }

    /// <summary>Verified before, bound after: the ticket goes along with the person.</summary>
    [Test]
    public async Task Bind_AfterTheJoinWithATicketOfBefore_BelongsToTheOnePerson()
    {
        var ticket = await host.TicketAsync(Fan(400), DemoRegister.Examples[3]);
        await SeeAsync(401, "late");
        await SeeAsync(400, "late");

        var bound = await host.BindAsync(Fan(400), ticket);

        Assert.That(bound.Refusal, Is.Null);
        Assert.That(
            await host.AskAsync((CardQueries q) => q.FindBoundAsync(Fan(401), default)),
            Is.EqualTo(bound.Value)
        );
    }

    [Test]
    public async Task Mend_BindingSavedUnderTheAbsorbedPerson_ComesAlong()
    {
        await BindAsync(500, DemoRegister.Examples[7]);
        var before = (await PeopleAsync([500]))[0];
        await SeeAsync(501, "mended");
        await SeeAsync(500, "mended");
        // As a use case leaves it that knew the person before the join.
        await host.DoAsync<UnionDbContext>(db =>
            db.Set<CardBinding>()
                .Where(b =>
                    db.Set<Fan>().Any(f => f.OpenId == Fan(500).OpenId && f.PersonId == b.PersonId)
                )
                .ExecuteUpdateAsync(set => set.SetProperty(b => b.PersonId, before))
        );

        await host.DoAsync<MendJoins>(mend => mend.ExecuteAsync(Now, default));

        Assert.That(
            await host.AskAsync((CardQueries q) => q.FindBoundAsync(Fan(500), default)),
            Is.Not.Null
        );
    }

    [Test]
    public async Task Sighting_OfAnEvent_IsJoinedBySweepOnce()
    {
        var write = new UnionIdSeenSql(SqlDialect.For(provider));
        foreach (var fan in (int[])[600, 601, 600])
        {
            await host.AskAsync(
                (IHotWriter writer) =>
                    writer.WriteAsync([
                        write.StatementFor(new UnionIdSeen(Fan(fan), "event-seen", Now)),
                    ])
            );
        }

        await host.DoAsync<Sightings>(sightings => sightings.JoinAllAsync(Now, default));

        var people = await PeopleAsync([600, 601]);
        Assert.That(people[0], Is.EqualTo(people[1]));
        Assert.That(
            await host.AskAsync((UnionDbContext db) => db.Set<UnionIdSighting>().CountAsync()),
            Is.Zero
        );
    }

    private Task SeeAsync(int fan, string unionId) =>
        host.DoAsync<IUnionIdSightings>(sightings =>
            sightings.TellAsync(Fan(fan), unionId, Now, default)
        );

    private async Task BindAsync(int fan, DemoPerson person)
    {
        var bound = await host.BindAsync(Fan(fan), await host.TicketAsync(Fan(fan), person));
        Assert.That(bound.Refusal, Is.Null);
    }

    private async Task<List<PersonId>> PeopleAsync(IEnumerable<int> fans)
    {
        var people = new List<PersonId>();
        foreach (var fan in fans)
        {
            var id = await host.AskAsync(
                (IFanDirectory directory) => directory.FindAsync(Fan(fan), default)
            );
            people.Add(id!.Value);
        }
        return people;
    }
}

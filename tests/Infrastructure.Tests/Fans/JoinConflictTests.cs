using Microsoft.EntityFrameworkCore;
using WeChatUnion.Domain.Audit;
using WeChatUnion.Domain.Cards;
using WeChatUnion.Domain.Fans;
using WeChatUnion.Domain.Fans.Contracts;
using WeChatUnion.Infrastructure.Demo;
using WeChatUnion.Infrastructure.Fans;
using WeChatUnion.Infrastructure.Persistence;
using WeChatUnion.Infrastructure.Persistence.HotWrites;
using WeChatUnion.Infrastructure.Persistence.Sql;
using WeChatUnion.Infrastructure.Tests.Cards;
using WeChatUnion.TestKit.Databases;
using static WeChatUnion.Infrastructure.Tests.Cards.CardHostSteps;

namespace WeChatUnion.Infrastructure.Tests.Fans;

/// <summary>Two persons who cannot be one yet: what stands in the queue, and what ends it.</summary>
[TestFixtureSource(typeof(TestEngines))]
public sealed class JoinConflictTests(DatabaseProvider provider)
{
    private CardHost host = null!;

    [SetUp]
    public async Task AHost() => host = await CardHost.StartAsync(provider);

    [TearDown]
    public async Task Stop() => await (host?.DisposeAsync() ?? ValueTask.CompletedTask);

    [Test]
    public async Task Mend_WhileBothSidesAreBound_KeepsOneOpenConflict()
    {
        await AbsorbedWithABindingAsync();

        for (var minute = 1; minute <= 4; minute++)
        {
            await MendAsync(Now.AddMinutes(minute));
        }

        var conflicts = await ConflictsAsync();
        Assert.That(conflicts, Has.Count.EqualTo(1));
        Assert.That(conflicts[0].SettledAt, Is.Null);
        Assert.That(await ActsAsync("fans.join-refused"), Is.EqualTo(1));
    }

    /// <summary>Long after the join: as long as its conflict is open it is tried again.</summary>
    [Test]
    public async Task Mend_OnceTheOtherSideIsUnbound_MovesWhatWasLeftAndSettles()
    {
        var lost = await AbsorbedWithABindingAsync();
        await MendAsync(Now.AddMinutes(1));
        var into = await PersonAsync(1);
        await UnbindAsync(into);

        await MendAsync(Now.AddDays(3));

        Assert.That(
            await host.AskAsync(
                (UnionDbContext db) =>
                    db.Set<CardBinding>()
                        .Where(b => b.Status == BindingStatus.Active)
                        .Select(b => b.PersonId)
                        .SingleAsync()
            ),
            Is.EqualTo(into).And.Not.EqualTo(lost)
        );
        Assert.That((await ConflictsAsync()).Single().SettledAt, Is.Not.Null);
    }

    /// <summary>A–C and B–C are open, A joins B: what would be B–C twice is one.</summary>
    [Test]
    public async Task See_OfTwoWhoDifferWithTheSameThird_LeavesOneConflict()
    {
        await TwoWhoDifferWithAThirdAsync();

        await SeeAsync(1, "u-b");

        var conflicts = await ConflictsAsync();
        Assert.That(await PersonAsync(1), Is.EqualTo(await PersonAsync(2)));
        Assert.That(conflicts.Count(conflict => conflict.SettledAt is null), Is.EqualTo(1));
    }

    [Test]
    public async Task JoinAll_OneThatFails_StaysForTheNextRunAndStopsNobody()
    {
        await NoteAsync(50, "refused");
        await NoteAsync(51, "fine");
        await RefuseAsync();

        await host.DoAsync<Sightings>(sightings => sightings.JoinAllAsync(Now, default));

        var left = await host.AskAsync(
            (UnionDbContext db) => db.Set<UnionIdSighting>().Select(s => s.UnionId).ToListAsync()
        );
        Assert.That(left, Is.EqualTo((string[])["refused"]));
    }

    [Test]
    public async Task Tell_AJoinThatFails_IsLeftToTheJob()
    {
        await RefuseAsync();

        Assert.That(async () => await SeeAsync(60, "refused"), Throws.Nothing);

        var left = await host.AskAsync(
            (UnionDbContext db) => db.Set<UnionIdSighting>().SingleAsync()
        );
        Assert.That((left.OpenId, left.UnionId), Is.EqualTo((Fan(60).OpenId, "refused")));
    }

    /// <summary>A use case that knew the person before the join saved a binding under it; the other side has one too.</summary>
    /// <returns>The absorbed person.</returns>
    private async Task<PersonId> AbsorbedWithABindingAsync()
    {
        await BindAsync(1, DemoRegister.Examples[0]);
        var absorbed = await PersonAsync(2);
        await SeeAsync(1, "u");
        await SeeAsync(2, "u");
        await BindAsync(3, DemoRegister.Examples[1]);
        var third = await PersonAsync(3);
        await host.DoAsync<UnionDbContext>(db =>
            db.Set<CardBinding>()
                .Where(b => b.PersonId == third)
                .ExecuteUpdateAsync(set => set.SetProperty(b => b.PersonId, absorbed))
        );
        return absorbed;
    }

    private async Task TwoWhoDifferWithAThirdAsync()
    {
        for (var fan = 1; fan <= 3; fan++)
        {
            await BindAsync(fan, DemoRegister.Examples[fan]);
        }
        foreach (var fan in (int[])[3, 1, 2])
        {
            await SeeAsync(fan, "u-c");
        }
        await UnbindAsync(await PersonAsync(1));
        await SeeAsync(2, "u-b");
        Assert.That(await ConflictsAsync(), Has.Count.EqualTo(2));
    }

    /// <summary>As a database does that meets a fault with one row.</summary>
    private Task RefuseAsync() =>
        host.ExecuteAsync(
            provider == DatabaseProvider.Sqlite
                ? "CREATE TRIGGER refuse BEFORE INSERT ON fans_union_ids WHEN NEW.union_id = 'refused' BEGIN SELECT RAISE(ABORT, 'refused'); END"
                : "ALTER TABLE fans_union_ids ADD CONSTRAINT refuse CHECK (union_id <> 'refused')"
        );

    private Task UnbindAsync(PersonId person) =>
        host.DoAsync<UnionDbContext>(db =>
            db.Set<CardBinding>()
                .Where(b => b.PersonId == person)
                .ExecuteUpdateAsync(set => set.SetProperty(b => b.Status, BindingStatus.Unbound))
        );

    private Task<WriteResult> NoteAsync(int fan, string unionId)
    {
        var write = new UnionIdSeenSql(SqlDialect.For(provider));
        return host.AskAsync(
            (IHotWriter writer) =>
                writer.WriteAsync([write.StatementFor(new UnionIdSeen(Fan(fan), unionId, Now))])
        );
    }

    private Task MendAsync(DateTimeOffset now) =>
        host.DoAsync<MendJoins>(mend => mend.ExecuteAsync(now, default));

    private Task SeeAsync(int fan, string unionId) =>
        host.DoAsync<IUnionIdSightings>(s => s.TellAsync(Fan(fan), unionId, Now, default));

    private async Task BindAsync(int fan, DemoPerson person) =>
        Assert.That(
            (await host.BindAsync(Fan(fan), await host.TicketAsync(Fan(fan), person))).Refusal,
            Is.Null
        );

    private Task<PersonId> PersonAsync(int fan) =>
        host.AskAsync((IFanDirectory d) => d.FindOrCreateAsync(Fan(fan), Now, default));

    private Task<List<JoinConflict>> ConflictsAsync() =>
        host.AskAsync((UnionDbContext db) => db.Set<JoinConflict>().AsNoTracking().ToListAsync());

    private Task<int> ActsAsync(string act) =>
        host.AskAsync((UnionDbContext db) => db.Set<AuditRow>().CountAsync(row => row.Act == act));
}

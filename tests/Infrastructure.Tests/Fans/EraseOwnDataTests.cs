using WeChatUnion.Domain.Audit.Contracts;
using WeChatUnion.Domain.Fans.Contracts;
using WeChatUnion.Domain.Fans.Privacy;
using WeChatUnion.Infrastructure.Persistence;
using WeChatUnion.Infrastructure.Tests.Audit;
using WeChatUnion.TestKit.Databases;

namespace WeChatUnion.Infrastructure.Tests.Fans;

/// <summary>Erased on request: all of a person's identities, and what the trail tells beyond ids.</summary>
[TestFixtureSource(typeof(TestEngines))]
public sealed class EraseOwnDataTests(DatabaseProvider provider) : AuditFixture(provider)
{
    private static readonly FanIdentity Official = new("wx-union", "o-erase-official");
    private static readonly FanIdentity Mini = new("wx-mini", "o-erase-mini");
    private static readonly FanIdentity Other = new("wx-union", "o-erase-other");

    [Test]
    public async Task Erase_OnRequest_TakesAllIdentitiesAndDetailsAndLeavesTheChainWhole()
    {
        foreach (var identity in (FanIdentity[])[Official, Mini])
        {
            await Node.DoAsync<IUnionIdSightings>(sightings =>
                sightings.TellAsync(identity, "u-erase", Now, default)
            );
        }
        var person = (await FindAsync(Mini))!.Value;
        var another = await Node.AskAsync<IFanDirectory, Domain.Fans.PersonId>(fans =>
            fans.FindOrCreateAsync(Other, Now, default)
        );
        await RecordAsync(
            Entry(1, new AuditDetails(person.Value, "旧电话 13900000001")),
            Entry(2, new AuditDetails(another.Value, "旧电话 13900000002"))
        );
        await SealAsync(Node);

        var erased = await EraseAsync(Mini);
        var again = await EraseAsync(Mini);

        await SealAsync(Node);
        Assert.That((erased.Changed, again.Changed), Is.EqualTo((true, false)));
        Assert.That(erased.Kept, Is.Not.Empty);
        Assert.That(await FindAsync(Official), Is.Null);
        Assert.That(await FindAsync(Mini), Is.Null);
        Assert.That(await FindAsync(Other), Is.EqualTo(another));
        Assert.That(await KeysAsync(), Is.EqualTo((Guid[])[another.Value]));
        var lines = await Database.ReadAsync(
            "SELECT actor_id FROM audit_rows WHERE act = 'fans.erased-on-request'",
            row => row.GetGuid(0)
        );
        Assert.That(lines.Count(actor => actor == person.Value), Is.EqualTo(2));
        Assert.That((await VerifyAsync()).Found, Is.Empty);
    }

    [Test]
    public async Task Erase_AskedManyTimesAtOnce_IsASuccessForAll()
    {
        var fan = new FanIdentity("wx-union", "o-erase-hasty");
        await Node.DoAsync<IFanDirectory>(fans => fans.FindOrCreateAsync(fan, Now, default));

        await Task.WhenAll(Enumerable.Range(0, 6).Select(_ => Task.Run(() => EraseAsync(fan))));

        Assert.That(await FindAsync(fan), Is.Null);
    }

    private Task<OwnErasure> EraseAsync(FanIdentity fan) =>
        Node.AskAsync<EraseOwnData, OwnErasure>(erase => erase.ExecuteAsync(fan, Now, default));

    private Task<Domain.Fans.PersonId?> FindAsync(FanIdentity fan) =>
        Node.AskAsync<IFanDirectory, Domain.Fans.PersonId?>(fans => fans.FindAsync(fan, default));

    private Task<List<Guid>> KeysAsync() =>
        Database.ReadAsync("SELECT about FROM audit_keys", row => row.GetGuid(0));
}

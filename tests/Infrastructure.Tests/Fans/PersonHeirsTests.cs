using WeChatUnion.Domain.Fans;
using WeChatUnion.Domain.Fans.Contracts;
using WeChatUnion.Infrastructure.Persistence;
using WeChatUnion.Infrastructure.Tests.Persistence;
using WeChatUnion.TestKit.Databases;

namespace WeChatUnion.Infrastructure.Tests.Fans;

[TestFixtureSource(typeof(TestEngines))]
public sealed class PersonHeirsTests(DatabaseProvider provider) : EngineFixture(provider)
{
    [Test]
    public async Task Behind_APerson_StandWhomItAbsorbed_AtAnyDepth_AndNobodyElse()
    {
        var (first, second, beside, today, other) = (
            PersonId.New(),
            PersonId.New(),
            PersonId.New(),
            PersonId.New(),
            PersonId.New()
        );
        await Host.DoAsync<UnionDbContext>(async db =>
        {
            db.Add(PersonJoin.Of(first, second, Now));
            db.Add(PersonJoin.Of(second, today, Now));
            db.Add(PersonJoin.Of(beside, today, Now));
            db.Add(PersonJoin.Of(PersonId.New(), other, Now));
            await db.SaveChangesAsync();
        });

        Assert.That(
            await BehindAsync(today),
            Is.EquivalentTo((PersonId[])[today, second, beside, first])
        );
        Assert.That(await BehindAsync(second), Is.EquivalentTo((PersonId[])[second, first]));
        Assert.That(await BehindAsync(first), Is.EqualTo((PersonId[])[first]));
    }

    private Task<IReadOnlyCollection<PersonId>> BehindAsync(PersonId person) =>
        Host.AskAsync((IPersonHeirs heirs) => heirs.BehindAsync(person, default));
}

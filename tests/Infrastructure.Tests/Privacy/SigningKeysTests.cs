using Microsoft.Extensions.DependencyInjection;
using WeChatUnion.Infrastructure.Persistence;
using WeChatUnion.Infrastructure.Privacy;
using WeChatUnion.Infrastructure.Tests.Persistence;
using WeChatUnion.TestKit.Databases;

namespace WeChatUnion.Infrastructure.Tests.Privacy;

/// <summary>A node that starts knows no key, and must not turn away who comes with a good token.</summary>
[TestFixtureSource(typeof(TestEngines))]
public sealed class SigningKeysTests(DatabaseProvider provider) : EngineFixture(provider)
{
    [Test]
    public async Task Find_ByACrowdOnAFreshNode_AnswersEverybody()
    {
        var key = await NewNode().CurrentAsync(Now, default);
        var fresh = NewNode();

        var found = await Task.WhenAll(
            Enumerable
                .Range(0, 20)
                .Select(_ => Task.Run(() => fresh.FindAsync(key.Id, Now, default)))
        );

        Assert.That(found.Select(one => one?.Id), Is.All.EqualTo(key.Id));
    }

    [Test]
    public async Task Find_AmongForgedIds_IsNotKeptFromLooking()
    {
        var key = await NewNode().CurrentAsync(Now, default);
        var fresh = NewNode();

        var asked = Enumerable
            .Range(0, 20)
            .Select(i => fresh.FindAsync(i == 10 ? key.Id : Guid.NewGuid(), Now, default));
        var found = await Task.WhenAll(asked);

        Assert.That(found.Count(one => one is not null), Is.EqualTo(1));
        Assert.That(found[10]!.Id, Is.EqualTo(key.Id));
    }

    [Test]
    public async Task Find_AKeyMadeJustAfterALook_IsFound()
    {
        var later = Now + (3 * SigningKeys.Period);
        var node = NewNode();
        await node.FindAsync(Guid.NewGuid(), later, default);
        var key = await NewNode().CurrentAsync(later, default);

        // The clock may be set back meanwhile.
        Assert.That(await node.FindAsync(key.Id, later.AddMinutes(-5), default), Is.Not.Null);
    }

    private SigningKeys NewNode() =>
        ActivatorUtilities.CreateInstance<SigningKeys>(Host.Service<IServiceProvider>());
}

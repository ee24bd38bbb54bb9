using WeChatUnion.Infrastructure.Cards;
using WeChatUnion.Infrastructure.Demo;
using WeChatUnion.Infrastructure.Persistence;
using WeChatUnion.TestKit.Databases;
using static WeChatUnion.Infrastructure.Tests.Cards.CardHostSteps;

namespace WeChatUnion.Infrastructure.Tests.Cards;

[TestFixtureSource(typeof(TestEngines))]
public sealed class CardQueriesTests(DatabaseProvider provider)
{
    private CardHost host = null!;

    [OneTimeSetUp]
    public async Task AHost() => host = await CardHost.StartAsync(provider);

    [OneTimeTearDown]
    public async Task Stop() => await (host?.DisposeAsync() ?? ValueTask.CompletedTask);

    [Test]
    public async Task FindBound_Bound_ShowsTheMaskedCard()
    {
        var person = DemoRegister.Examples[0];
        await host.BindAsync(Fan(1), await host.TicketAsync(Fan(1), person));

        var bound = await host.AskAsync((CardQueries q) => q.FindBoundAsync(Fan(1), default));

        Assert.That(bound!.MaskedCard, Is.EqualTo($"**** {person.Cards[0][^4..]}"));
        Assert.That(bound.MaskedName, Is.EqualTo($"{person.Name[0]}*"));
        Assert.That(bound.OrganizationName, Does.EndWith("工会"));
    }

    [Test]
    public async Task FindBound_NeverSeenOrOnlyVerified_IsNull()
    {
        await host.TicketAsync(Fan(3), DemoRegister.Examples[1]);

        Assert.That(
            await host.AskAsync((CardQueries q) => q.FindBoundAsync(Fan(2), default)),
            Is.Null
        );
        Assert.That(
            await host.AskAsync((CardQueries q) => q.FindBoundAsync(Fan(3), default)),
            Is.Null
        );
    }
}

using WeChatUnion.Domain.Cases.Views;
using WeChatUnion.Domain.Memberships;
using WeChatUnion.Domain.Memberships.Unions;
using WeChatUnion.Domain.Staff.Contracts;
using WeChatUnion.Infrastructure.Cases;
using WeChatUnion.Infrastructure.Members.Organizations;
using WeChatUnion.Infrastructure.Persistence;
using WeChatUnion.Infrastructure.Tests.Cases;
using WeChatUnion.TestKit.Databases;

namespace WeChatUnion.Infrastructure.Tests.Memberships;

/// <summary>What no keyboard types is answered alike on every engine; one of them refuses such a statement.</summary>
[TestFixtureSource(typeof(TestEngines))]
public sealed class UnionSearchTests(DatabaseProvider provider)
{
    private CaseHost host = null!;
    private StaffScope city = null!;

    [OneTimeSetUp]
    public async Task AHost()
    {
        host = await CaseHost.StartAsync(provider);
        city = new([(await host.CityAsync()).Path]);
    }

    [OneTimeTearDown]
    public async Task Stop() => await (host?.DisposeAsync() ?? ValueTask.CompletedTask);

    [TestCase("\0\0")]
    [TestCase("公\0司")]
    public async Task FindUnions_ByWhatNoKeyboardTypes_IsRefused(string text)
    {
        var found = await host.Cards.AskAsync(
            (FindUnions find) => find.ExecuteAsync(new(text), default)
        );

        Assert.That(found.Refusal, Is.EqualTo(MembershipsRefusals.SearchTooShort));
    }

    [Test]
    public async Task Console_ByWhatNoKeyboardTypes_FindsAsWithoutIt()
    {
        var name = (await host.UnitAsync()).Name;

        var unions = await host.Cards.AskAsync(
            (OrganizationQueries read) => read.SearchAsync(city, $"{name}\0", new(), default)
        );
        var cases = await host.Cards.AskAsync(
            (CaseDeskQueries read) =>
                read.ListAsync(city, new DeskFilter(Text: "FX\0\ud800"), new(), default)
        );

        Assert.That(unions.Items.Select(row => row.Name), Does.Contain(name));
        Assert.That(cases.Total, Is.Zero);
    }
}

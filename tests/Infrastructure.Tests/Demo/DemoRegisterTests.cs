using Microsoft.EntityFrameworkCore;
using WeChatUnion.Domain.Cards;
using WeChatUnion.Domain.Members;
using WeChatUnion.Infrastructure.Demo;
using WeChatUnion.Infrastructure.Persistence;
using WeChatUnion.Infrastructure.Tests.Cards;

namespace WeChatUnion.Infrastructure.Tests.Demo;

public sealed class DemoRegisterTests
{
    private CardHost host = null!;

    [OneTimeSetUp]
    public async Task AHost() => host = await CardHost.StartAsync();

    [OneTimeTearDown]
    public async Task Stop() => await host.DisposeAsync();

    [Test]
    public async Task Seed_Twice_FillsOnce()
    {
        await host.DoAsync<DemoRegister>(register => register.SeedAsync(default));

        var (members, cards) = await host.AskAsync(
            async (UnionDbContext db) =>
                (await db.Set<Member>().CountAsync(), await db.Set<MemberCard>().CountAsync())
        );

        Assert.That(members, Is.EqualTo(303), "three of them twice");
        Assert.That(cards, Is.GreaterThan(300));
    }

    [Test]
    public async Task Seed_Tree_HasFiveLevelsAndFindsASubtreeByPath()
    {
        var unions = await host.AskAsync(
            (UnionDbContext db) => db.Set<UnionOrganization>().ToListAsync()
        );
        var district = unions.First(union => union.Level == UnionLevel.District);

        var below = await host.AskAsync(
            (UnionDbContext db) =>
                db.Set<UnionOrganization>()
                    .CountAsync(union => union.Path.StartsWith(district.Path))
        );

        Assert.That(unions.Select(union => union.Level).Distinct().Count(), Is.EqualTo(5));
        Assert.That(below, Is.EqualTo(unions.Count(district.Covers)).And.GreaterThan(1));
    }
}

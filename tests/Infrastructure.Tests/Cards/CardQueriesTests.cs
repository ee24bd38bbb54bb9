using Microsoft.EntityFrameworkCore;
using WeChatUnion.Domain.Cards;
using WeChatUnion.Domain.Cards.Desk;
using WeChatUnion.Domain.Fans;
using WeChatUnion.Domain.Kernel;
using WeChatUnion.Domain.Members;
using WeChatUnion.Domain.Staff.Contracts;
using WeChatUnion.Infrastructure.Cards;
using WeChatUnion.Infrastructure.Cards.Desk;
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

    /// <summary>However many wait elsewhere, and for longer.</summary>
    [Test]
    public async Task Conflicts_BehindManyOfOthers_AreListedAndCountedInTheirDistricts()
    {
        var (east, eastPath) = await BoundAsync(11, "望海区总工会", 2);
        var (west, westPath) = await BoundAsync(12, "长屿区总工会", 7);
        await host.DoAsync(
            (UnionDbContext db) =>
            {
                db.AddRange(Enumerable.Range(1, 501).Select(i => Conflict(PersonId.New(), -i)));
                db.AddRange(Conflict(east, 1), Conflict(east, 2), Conflict(west, 3));
                return db.SaveChangesAsync();
            }
        );

        Assert.That(await CountsAsync(eastPath, 1), Is.EqualTo((2, 2L, 1, 2)));
        Assert.That(await CountsAsync(westPath, 20), Is.EqualTo((1, 1L, 1, 1)));
        var line = await ListAsync(westPath, 20);
        Assert.That(line.Items[0].FoundAt, Is.EqualTo(Now.AddMinutes(3)));
        Assert.That(line.Items[0].Sides.Single().OrganizationName, Does.EndWith("工会"));

        async Task<(int, long, int, int)> CountsAsync(string path, int size)
        {
            var scope = new StaffScope([path]);
            var page = await ListAsync(path, size);
            var waits = await host.AskAsync(
                (CardQueueQueries q) => q.CountAsync(scope, Now, default)
            );
            return (
                await host.AskAsync((CardConflictQueries q) => q.CountAsync(scope, default)),
                page.Total,
                page.Items.Count,
                waits.Conflicts
            );
        }

        Task<PageOf<ConflictLine>> ListAsync(string path, int size) =>
            host.AskAsync(
                (CardConflictQueries q) =>
                    q.ListAsync(new StaffScope([path]), new PageRequest(0, size), default)
            );
    }

    private static JoinConflict Conflict(PersonId person, int minute) =>
        JoinConflict.Of(
            new(PersonId.New(), person),
            CardPersonMerge.TwoBindings,
            Now.AddMinutes(minute)
        );

    /// <summary>A person with a card, and the path of his district.</summary>
    private async Task<(PersonId, string)> BoundAsync(int fan, string district, int example)
    {
        var person = DemoRegister.Examples[example];
        await host.BindAsync(Fan(fan), await host.TicketAsync(Fan(fan), person));
        return await host.AskAsync(
            async (UnionDbContext db) =>
            {
                var top = await db.Set<UnionOrganization>()
                    .SingleAsync(one => one.Name == district);
                var bound = await (
                    from binding in db.Set<CardBinding>()
                    join member in db.Set<Member>() on binding.MemberId equals member.Id
                    join union in db.Set<UnionOrganization>()
                        on member.OrganizationId equals union.Id
                    where union.Path.StartsWith(top.Path)
                    orderby binding.BoundAt descending
                    select binding.PersonId
                ).FirstAsync();
                return (bound, top.Path);
            }
        );
    }
}

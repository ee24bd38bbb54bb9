using Microsoft.EntityFrameworkCore;
using WeChatUnion.Domain.Cases;
using WeChatUnion.Domain.Cases.Contracts;
using WeChatUnion.Domain.Cases.Desk;
using WeChatUnion.Domain.Fans;
using WeChatUnion.Domain.Staff.Contracts;
using WeChatUnion.Infrastructure.Persistence;
using WeChatUnion.TestKit.Databases;
using static WeChatUnion.Infrastructure.Tests.Cards.CardHostSteps;

namespace WeChatUnion.Infrastructure.Tests.Cases;

/// <summary>What a reviewer is offered next, of a queue of a season's length.</summary>
[TestFixtureSource(typeof(TestEngines))]
public sealed class CaseQueueTests(DatabaseProvider provider)
{
    /// <summary>More than are looked at first, and than the next four times as many.</summary>
    private const int Many = 510;

    private CaseHost host = null!;

    [OneTimeSetUp]
    public async Task StartAsync() => host = await CaseHost.StartAsync(provider);

    [OneTimeTearDown]
    public async Task StopAsync() => await (host?.DisposeAsync() ?? ValueTask.CompletedTask);

    [Test]
    public async Task Queue_WhoseFirstHundredsAreNotForHim_OffersThoseBehindInTheirOrder()
    {
        var season = await host.SeasonAsync();
        var reviewer = await host.ReviewerAsync();
        var ids = new List<CaseId>();
        for (var i = 0; i < Many + 3; i++)
        {
            ids.Add(
                await host.MadeAsync(
                    new PersonId(Guid.CreateVersion7()),
                    season,
                    CaseState.InReview,
                    at: Now.AddMilliseconds(i)
                )
            );
        }
        var own = ids[..Many];
        await host.Cards.AskAsync(
            (UnionDbContext db) =>
                db.Set<Case>()
                    .Where(one => own.Contains(one.Id))
                    .ExecuteUpdateAsync(set => set.SetProperty(one => one.FiledBy, reviewer.Id))
        );

        var whole = await OfferedAsync(reviewer, reviewer.ScopeOf(CasesActs.Review), 2);
        var all = await OfferedAsync(reviewer, reviewer.ScopeOf(CasesActs.Review), 10);
        var city = (await host.CityAsync()).Path;
        var districts = (await host.BelowCityAsync()).ConvertAll(union => union.Path);
        var elsewhere = await OfferedAsync(reviewer, new StaffScope(districts), 10);

        Assert.Multiple(() =>
        {
            Assert.That(reviewer.ScopeOf(CasesActs.Review).Paths, Is.EqualTo(new[] { city }));
            Assert.That(whole, Is.EqualTo(ids[Many..^1]));
            Assert.That(all, Is.EqualTo(ids[Many..]));
            Assert.That(elsewhere, Is.Empty, "they lie on the city's own desk");
        });
    }

    private Task<IReadOnlyList<CaseId>> OfferedAsync(StaffActor who, StaffScope scope, int limit) =>
        host.Cards.AskAsync(
            (ICaseQueue queue) => queue.FindNextAsync(scope, who.Id, null, Now, limit, default)
        );
}

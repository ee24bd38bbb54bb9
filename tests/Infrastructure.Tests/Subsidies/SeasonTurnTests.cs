using Microsoft.Extensions.DependencyInjection;
using WeChatUnion.Domain.Staff.Contracts;
using WeChatUnion.Domain.Subsidies;
using WeChatUnion.Domain.Subsidies.Seasons;
using WeChatUnion.Infrastructure.Persistence;
using WeChatUnion.Infrastructure.Tests.Cases;
using WeChatUnion.TestKit.Databases;
using static WeChatUnion.Infrastructure.Tests.Cards.CardHostSteps;

namespace WeChatUnion.Infrastructure.Tests.Subsidies;

/// <summary>Seasons are published one after the other, however many people press at once.</summary>
[TestFixtureSource(typeof(TestEngines))]
public sealed class SeasonTurnTests(DatabaseProvider provider)
{
    private CaseHost host = null!;
    private StaffActor maker = null!;
    private StaffActor checker = null!;
    private Season last = null!;

    [SetUp]
    public async Task AHostWithLastYearsSeason()
    {
        host = await CaseHost.StartAsync(provider);
        last = await host.OnlySeasonAsync();
        maker = await host.ReviewerAsync(StaffRole.Editor);
        checker = await host.ReviewerAsync();
    }

    [TearDown]
    public async Task Stop() => await (host?.DisposeAsync() ?? ValueTask.CompletedTask);

    [Test]
    public async Task Publish_ManyThatOverlapAtOnce_TakesOneAndTellsTheOthersWhy()
    {
        List<SeasonId> twins = [];
        for (var number = 0; number < 6; number++)
        {
            twins.Add(await host.ProposedAsync(maker, last.Id));
        }

        var published = await Task.WhenAll(twins.Select(twin => host.PublishAsync(checker, twin)));

        Assert.That(published.Count(one => one.Succeeded), Is.EqualTo(1));
        Assert.That(
            published.Where(one => !one.Succeeded).Select(one => one.Refusal),
            Is.All.EqualTo(SeasonRefusals.Overlaps)
        );
    }

    [Test]
    public async Task Publish_TwoThatStandApartAtOnce_TakesBoth()
    {
        var next = await host.ProposedAsync(maker, last.Id);
        var afterNext = await host.ProposedAsync(maker, next);

        var published = await Task.WhenAll(
            host.PublishAsync(checker, next),
            host.PublishAsync(checker, afterNext)
        );

        Assert.That(published.Select(one => one.Refusal), Is.All.Null);
        var turns = new[]
        {
            (await host.SeasonOfAsync(next)).Turn,
            (await host.SeasonOfAsync(afterNext)).Turn,
        };
        Assert.That(turns, Is.EquivalentTo([1, 2]));
    }

    /// <summary>A turn that is given up when its season is lengthened must not let in whoever looked before it was taken.</summary>
    [Test]
    public async Task Publish_WhileAnotherIsPublishedAndLengthened_SeesIt()
    {
        var (late, twin) = (
            await host.ProposedAsync(maker, last.Id),
            await host.ProposedAsync(maker, last.Id)
        );
        var digest = (await host.SeasonOfAsync(twin)).Digest;

        var waiting = await host.Cards.InScopeAsync(async services =>
        {
            await services.GetRequiredService<ISeasonStore>().TakeTurnAsync(default);
            var begun = host.PublishAsync(checker, late);
            var published = await services
                .GetRequiredService<PublishSeason>()
                .ExecuteAsync(checker, new(twin, digest), Now, default);
            Assert.That(published.Refusal, Is.Null);
            return begun;
        });
        var season = await host.SeasonOfAsync(twin);
        var lengthened = await host.Cards.AskAsync(
            (LengthenSeason lengthen) =>
                lengthen.ExecuteAsync(
                    checker,
                    new(
                        twin,
                        season.Version,
                        SeasonEnds.Of(season) with
                        {
                            PayUntil = season.PayUntil.AddDays(1),
                        },
                        "银行放假，顺延一天"
                    ),
                    Now,
                    default
                )
        );

        Assert.That(lengthened.Refusal, Is.Null);
        Assert.That((await waiting).Refusal, Is.EqualTo(SeasonRefusals.Overlaps));
    }
}

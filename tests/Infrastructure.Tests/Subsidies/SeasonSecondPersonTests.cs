using WeChatUnion.Domain.Kernel;
using WeChatUnion.Domain.Staff.Contracts;
using WeChatUnion.Domain.Subsidies;
using WeChatUnion.Domain.Subsidies.Seasons;
using WeChatUnion.Infrastructure.Persistence;
using WeChatUnion.Infrastructure.Tests.Cases;
using WeChatUnion.TestKit.Databases;
using static WeChatUnion.Infrastructure.Tests.Cards.CardHostSteps;

namespace WeChatUnion.Infrastructure.Tests.Subsidies;

/// <summary>Whoever wrote anything of a season does not publish it; and of two at one moment the database takes one.</summary>
[TestFixtureSource(typeof(TestEngines))]
public sealed class SeasonSecondPersonTests(DatabaseProvider provider)
{
    private CaseHost host = null!;
    private StaffActor maker = null!;
    private StaffActor checker = null!;
    private StaffActor both = null!;
    private Season last = null!;

    [SetUp]
    public async Task AHostWithLastYearsSeason()
    {
        host = await CaseHost.StartAsync(provider);
        last = await host.OnlySeasonAsync();
        maker = await host.ReviewerAsync(StaffRole.Editor);
        checker = await host.ReviewerAsync();
        both = checker with
        {
            Id = StaffAccountId.New(),
            Grants = [.. maker.Grants, .. checker.Grants],
        };
    }

    [TearDown]
    public async Task Stop() => await (host?.DisposeAsync() ?? ValueTask.CompletedTask);

    [Test]
    public async Task Change_ThatChangesNothing_LeavesItsMakerAndProposal()
    {
        var id = await host.ProposedAsync(both, last.Id);
        var before = await host.SeasonOfAsync(id);

        var saved = await host.ChangeAsync(maker, id, same => same);

        Assert.That(saved.Refusal, Is.Null);
        var after = await host.SeasonOfAsync(id);
        Assert.That(
            (after.MakerId, after.State, after.Version),
            Is.EqualTo(((StaffAccountId?)both.Id, SeasonState.Proposed, before.Version))
        );
        Assert.That(
            (await host.PublishAsync(both, id)).Refusal,
            Is.EqualTo(StaffRefusals.SecondPersonNeeded)
        );
        Assert.That((await host.PublishAsync(checker, id)).Refusal, Is.Null);
    }

    [TestCase(true)]
    [TestCase(false)]
    public async Task Publish_ByWhoeverWroteOfItBeforeTheLast_IsRefused(bool copiedIt)
    {
        var id = await host.CopiedAsync(copiedIt ? both : maker, last.Id);
        if (!copiedIt)
        {
            await Written(both, id, "写过的一季");
        }
        await Written(maker, id, "别人后来改过的一季");
        await host.TryAsync(maker, id);
        Assert.That((await host.ProposeAsync(maker, id)).Refusal, Is.Null);

        var own = await host.PublishAsync(both, id);

        Assert.That(own.Refusal, Is.EqualTo(StaffRefusals.SecondPersonNeeded));
        Assert.That((await host.PublishAsync(checker, id)).Refusal, Is.Null);
    }

    [Test]
    public async Task Lengthen_OverASeasonPublishedAtTheSameMoment_TakesOne()
    {
        var id = await host.ProposedAsync(maker, last.Id);

        var (published, lengthened) = (
            host.PublishAsync(checker, id),
            LengthenAsync(last.ReadRules().TicketFrom.AddYears(1))
        );
        await Task.WhenAll(published, lengthened);

        Assert.That(
            ((Outcome<SeasonId>[])[await published, await lengthened]).Count(one => one.Succeeded),
            Is.EqualTo(1)
        );
    }

    /// <summary>What makes the race above one: both want the same turn.</summary>
    [Test]
    public async Task Lengthen_TakesTheNextTurn_AsAPublicationDoes()
    {
        var next = await host.ProposedAsync(maker, last.Id);
        await host.PublishAsync(checker, next);

        var done = await LengthenAsync(last.ReadRules().TicketTo.AddDays(1));

        Assert.That(done.Refusal, Is.Null);
        var turns = (
            (await host.SeasonOfAsync(next)).Turn,
            (await host.SeasonOfAsync(last.Id)).Turn
        );
        Assert.That(turns, Is.EqualTo((1, 2)));
        Assert.That(
            (await LengthenAsync(last.ReadRules().TicketFrom.AddYears(1))).Refusal,
            Is.EqualTo(SeasonRefusals.Overlaps)
        );
    }

    private async Task Written(StaffActor by, SeasonId id, string name)
    {
        var changed = await host.ChangeAsync(by, id, same => same with { Name = name });
        Assert.That(changed.Refusal, Is.Null);
    }

    private async Task<Outcome<SeasonId>> LengthenAsync(DateOnly ticketTo)
    {
        var season = await host.SeasonOfAsync(last.Id);
        return await host.Cards.AskAsync(
            (LengthenSeason lengthen) =>
                lengthen.ExecuteAsync(
                    checker,
                    new(
                        last.Id,
                        season.Version,
                        SeasonEnds.Of(season) with
                        {
                            TicketTo = ticketTo,
                        },
                        "列车停运，顺延几天"
                    ),
                    Now,
                    default
                )
        );
    }
}

using Microsoft.EntityFrameworkCore;
using WeChatUnion.Domain.Audit;
using WeChatUnion.Domain.Cases.Contracts;
using WeChatUnion.Domain.Cases.Funds;
using WeChatUnion.Domain.Staff.Contracts;
using WeChatUnion.Domain.Subsidies;
using WeChatUnion.Domain.Subsidies.Seasons;
using WeChatUnion.Infrastructure.Persistence;
using WeChatUnion.Infrastructure.Tests.Cases;
using WeChatUnion.TestKit.Databases;
using static WeChatUnion.Infrastructure.Tests.Cards.CardHostSteps;

namespace WeChatUnion.Infrastructure.Tests.Subsidies;

/// <summary>A season is copied, changed, tried and published by two people, and then stays as it is.</summary>
[TestFixtureSource(typeof(TestEngines))]
public sealed class SeasonTests(DatabaseProvider provider)
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
    public async Task Copy_IsADraftOfTheNextYear_WithTheSameRules()
    {
        var copy = await host.SeasonOfAsync(await host.CopiedAsync(maker, last.Id));

        Assert.That(
            (copy.State, copy.CopiedFrom, copy.MakerId),
            Is.EqualTo((SeasonState.Draft, last.Id, maker.Id))
        );
        Assert.That(copy.FundId, Is.Null);
        Assert.That(copy.ApplyFrom, Is.EqualTo(last.ApplyFrom.AddYears(1)));
        Assert.That(copy.ReadRules().TicketTo, Is.EqualTo(last.ReadRules().TicketTo.AddYears(1)));
        Assert.That(
            copy.ReadRules().Tiers.Select(tier => tier.AmountCents),
            Is.EqualTo(last.ReadRules().Tiers.Select(tier => tier.AmountCents))
        );
    }

    [Test]
    public async Task Publish_ByASecondPerson_OpensAFundAndIsWhatMembersFind()
    {
        var id = await host.ProposedAsync(maker, last.Id);

        var published = await host.PublishAsync(checker, id);

        Assert.That(published.Refusal, Is.Null);
        var season = await host.SeasonOfAsync(id);
        var fund = await host.Cards.AskAsync(
            (UnionDbContext db) => db.Set<CaseFund>().SingleAsync(one => one.Id == season.FundId)
        );
        Assert.That((fund.Title, fund.LimitCents), Is.EqualTo((season.Name, season.BudgetCents)));
        Assert.That((season.PublisherId, season.Turn), Is.EqualTo((checker.Id, 1)));
        var found = await host.Cards.AskAsync(
            (ISeasonStore seasons) => seasons.FindCurrentAsync(season.ApplyFrom, default)
        );
        Assert.That(found!.Id, Is.EqualTo(id));
        var acts = await host.Cards.AskAsync(
            (UnionDbContext db) =>
                db.Set<AuditRow>()
                    .Where(row => row.Subject == $"season:{id.Value}")
                    .OrderBy(row => row.Id)
                    .Select(row => row.Act)
                    .ToListAsync()
        );
        Assert.That(
            acts,
            Is.EqualTo([
                "subsidies.season-copied",
                "subsidies.season-tried",
                "subsidies.season-proposed",
                "subsidies.season-published",
            ])
        );
    }

    [Test]
    public async Task Publish_ByItsMaker_IsRefused()
    {
        var both = maker with { Grants = [.. maker.Grants, .. checker.Grants] };
        var id = await host.ProposedAsync(both, last.Id);

        var published = await host.PublishAsync(both, id);

        Assert.That(published.Refusal, Is.EqualTo(StaffRefusals.SecondPersonNeeded));
    }

    [Test]
    public async Task Publish_WhatChangedSinceItWasSeen_IsRefused()
    {
        var id = await host.ProposedAsync(maker, last.Id);

        var published = await host.PublishAsync(checker, id, digest: new string('0', 64));

        Assert.That(published.Refusal, Is.EqualTo(SeasonRefusals.Moved));
    }

    [Test]
    public async Task Publish_ByTwoAtOnce_IsPublishedOnceWithOneFund()
    {
        var id = await host.ProposedAsync(maker, last.Id);
        var other = await host.ReviewerAsync();
        var before = await FundsAsync();

        var published = await Task.WhenAll(
            host.PublishAsync(checker, id),
            host.PublishAsync(other, id)
        );

        Assert.That(published.Count(one => one.Succeeded), Is.EqualTo(1));
        Assert.That(await FundsAsync(), Is.EqualTo(before + 1));
    }

    [Test]
    public async Task Publish_TwoThatOverlapAtOnce_TakesOne()
    {
        var one = await host.ProposedAsync(maker, last.Id);
        var twin = await host.ProposedAsync(maker, last.Id);

        var published = await Task.WhenAll(
            host.PublishAsync(checker, one),
            host.PublishAsync(checker, twin)
        );
        var again = await host.PublishAsync(checker, published[0].Succeeded ? twin : one);

        Assert.That(published.Count(each => each.Succeeded), Is.EqualTo(1));
        Assert.That(again.Refusal, Is.EqualTo(SeasonRefusals.Overlaps));
    }

    [Test]
    public async Task Publish_AfterItsApplicationsEnded_IsRefused()
    {
        var id = await host.ProposedAsync(maker, last.Id);

        var published = await host.PublishAsync(checker, id, at: Now.AddYears(3));

        Assert.That(published.Refusal, Is.EqualTo(SeasonRefusals.Over));
    }

    [Test]
    public async Task Propose_WhatWasChangedAfterItsTrial_IsRefused()
    {
        var id = await host.CopiedAsync(maker, last.Id);
        await host.TryAsync(maker, id);
        await host.ChangeAsync(maker, id, same => same with { BudgetCents = same.BudgetCents + 1 });

        var proposed = await host.ProposeAsync(maker, id);

        Assert.That(proposed.Refusal, Is.EqualTo(SeasonRefusals.NotTried));
    }

    [Test]
    public async Task Proposal_Withdrawn_IsADraftAgain()
    {
        var id = await host.ProposedAsync(maker, last.Id);

        var back = await host.Cards.AskAsync(
            (WithdrawProposal use) => use.ExecuteAsync(maker, id, Now, default)
        );

        Assert.That(back.Refusal, Is.Null);
        Assert.That((await host.SeasonOfAsync(id)).State, Is.EqualTo(SeasonState.Draft));
        Assert.That(
            (await host.PublishAsync(checker, id)).Refusal,
            Is.EqualTo(SeasonRefusals.NotProposed)
        );
    }

    [Test]
    public async Task Change_OfAPublishedSeason_IsRefused()
    {
        var changed = await host.ChangeAsync(maker, last.Id, same => same with { Name = "别的" });

        Assert.That(changed.Refusal, Is.EqualTo(SeasonRefusals.Published));
    }

    [Test]
    public async Task Change_SeenBeforeAnothers_IsRefused()
    {
        var id = await host.CopiedAsync(maker, last.Id);

        var changed = await host.ChangeAsync(maker, id, same => same with { Seen = same.Seen - 1 });

        Assert.That(changed.Refusal, Is.EqualTo(SeasonRefusals.Moved));
    }

    [Test]
    public async Task Season_ByADistrictsStaff_IsNotFound()
    {
        var district = await host.OfADistrictAsync(StaffRole.Editor);

        var changed = await host.ChangeAsync(district, last.Id, same => same);

        Assert.That(changed.Refusal, Is.EqualTo(StaffRefusals.NotFound));
    }

    [Test]
    public async Task Lengthen_MovesTheEndsAndWhatWouldHaveEndedWithThem()
    {
        var (fan, returning) = (await host.ApplicantAsync(), await host.ApplicantAsync());
        var draft = await host.FilledAsync(fan, last);
        var returned = await host.InReviewAsync(returning, last);
        await host.DecideAsync(
            checker,
            returned,
            Domain.Cases.ReviewVerdict.Returned,
            new CaseRemark(null, "ticket-blurred", "")
        );
        var ends = new SeasonEnds(
            last.ReadRules().TicketTo.AddDays(3),
            last.ApplyUntil.AddDays(3),
            last.ResubmitUntil.AddDays(3),
            last.PayUntil.AddDays(3)
        );

        var done = await LengthenAsync(ends, "列车停运，顺延三天");

        Assert.That(done.Refusal, Is.Null);
        Assert.That(
            (await host.CaseAsync(draft)).OpenUntil,
            Is.EqualTo(ends.ApplyUntil.AddMinutes(15))
        );
        Assert.That((await host.CaseAsync(returned)).OpenUntil, Is.EqualTo(ends.ResubmitUntil));
        Assert.That(
            (await host.SubmitAsync(fan, draft, last.ApplyUntil.AddDays(2))).Refusal,
            Is.Null
        );
        Assert.That(
            (await host.SubmitAsync(returning, returned, last.ResubmitUntil.AddDays(2))).Refusal,
            Is.Null
        );
    }

    [Test]
    public async Task Lengthen_SoonerOrWithoutAReason_IsRefused()
    {
        var ends = SeasonEnds.Of(last);

        var sooner = await LengthenAsync(
            ends with
            {
                ApplyUntil = ends.ApplyUntil.AddDays(-1),
                PayUntil = ends.PayUntil.AddDays(9),
            },
            "提前结束申请"
        );
        var same = await LengthenAsync(ends, "什么也没有改");
        var silent = await LengthenAsync(ends with { PayUntil = ends.PayUntil.AddDays(1) }, " ");

        Assert.That(
            (sooner.Refusal, same.Refusal, silent.Refusal),
            Is.EqualTo(
                (SeasonRefusals.NotLonger, SeasonRefusals.NotLonger, StaffRefusals.ReasonNeeded)
            )
        );
    }

    private Task<int> FundsAsync() =>
        host.Cards.AskAsync((UnionDbContext db) => db.Set<CaseFund>().CountAsync());

    private Task<Domain.Kernel.Outcome<SeasonId>> LengthenAsync(SeasonEnds ends, string reason) =>
        host.Cards.AskAsync(
            (LengthenSeason lengthen) =>
                lengthen.ExecuteAsync(
                    checker,
                    new(last.Id, last.Version, ends, reason),
                    Now,
                    default
                )
        );
}

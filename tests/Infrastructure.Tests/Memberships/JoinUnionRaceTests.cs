using Microsoft.EntityFrameworkCore;
using WeChatUnion.Domain.Cases;
using WeChatUnion.Domain.Members;
using WeChatUnion.Domain.Memberships.Codes;
using WeChatUnion.Domain.Memberships.Joining;
using WeChatUnion.Domain.Staff.Contracts;
using WeChatUnion.Infrastructure.Cases;
using WeChatUnion.Infrastructure.Persistence;
using WeChatUnion.Infrastructure.Tests.Cases;
using WeChatUnion.TestKit.Databases;
using static WeChatUnion.Infrastructure.Tests.Cards.CardHostSteps;

namespace WeChatUnion.Infrastructure.Tests.Memberships;

/// <summary>What the database settles when many come at once.</summary>
[TestFixtureSource(typeof(TestEngines))]
public sealed class JoinUnionRaceTests(DatabaseProvider provider)
{
    private CaseHost host = null!;

    [OneTimeSetUp]
    public async Task AHost() => host = await CaseHost.StartAsync(provider);

    [OneTimeTearDown]
    public async Task Stop() => await (host?.DisposeAsync() ?? ValueTask.CompletedTask);

    [Test]
    public async Task Submit_FiftyTapsAtOnce_IsOneApplication()
    {
        var person = await WithPosterAsync(MembershipSteps.Stranger());
        var fan = await host.JoinerAsync(person);
        var drafts = await AtOnceAsync(3, _ => host.FillAsync(fan, person));
        var id = drafts.First(one => one.Succeeded).Value.Id;

        var receipts = await AtOnceAsync(50, _ => host.SubmitAsync(fan, id));

        Assert.That(
            receipts.Where(one => one.Succeeded).Select(one => one.Value.Id).Distinct(),
            Is.EqualTo([id])
        );
        var mine = await host.Cards.AskAsync((CaseQueries cases) => cases.ListAsync(fan, default));
        Assert.That(mine, Has.Count.EqualTo(1));
    }

    /// <summary>Two WeChats with one document: both are looked at by people, and the register takes one.</summary>
    [Test]
    public async Task LastYes_TwoApplicationsOfOneDocument_RegisterOneMember()
    {
        var person = await WithPosterAsync(MembershipSteps.Stranger());
        var (one, two) = (await LastDeskAsync(person), await LastDeskAsync(person));
        Assert.That((await host.CaseAsync(two)).IsSuspicious, Is.True);
        var desk = (await host.CaseAsync(one)).DeskId!.Value;
        var reviewers = new[]
        {
            await host.ReviewerOfAsync(desk),
            await host.ReviewerOfAsync(desk),
        };
        CaseId[] both = [one, two];

        var said = await AtOnceAsync(
            2,
            i => host.DecideAsync(reviewers[i], both[i], ReviewVerdict.Approved)
        );

        Assert.That(said.Count(outcome => outcome.Succeeded), Is.EqualTo(1));
        Assert.That(await host.RegisteredAsync(person), Is.Not.Null);
    }

    [Test]
    public async Task Renew_TwentyAtOnce_LeavesOnePoster()
    {
        var unit = (await host.UnionsAsync(UnionLevel.Enterprise))[1];
        var editor = MembershipSteps.Actor(unit, StaffRole.Editor);

        var codes = await AtOnceAsync(
            20,
            _ =>
                host.Cards.AskAsync(
                    (RenewJoinCode renew) => renew.ExecuteAsync(editor, unit.Id, Now, default)
                )
        );

        Assert.That(
            codes.Where(one => !one.Succeeded).Select(one => one.Refusal),
            Is.All.EqualTo(CodeRefusals.ChangedMeanwhile)
        );
        var open = await host.Cards.AskAsync(
            (UnionDbContext db) =>
                db.Set<JoinCode>()
                    .Where(code => code.OrganizationId == unit.Id && code.EndedAt == null)
                    .Select(code => code.Code)
                    .ToListAsync()
        );
        Assert.That(open, Has.Count.EqualTo(1));
        Assert.That(
            codes.Where(one => one.Succeeded).Select(one => one.Value),
            Does.Contain(open[0])
        );
    }

    private async Task<JoinForm> WithPosterAsync(JoinForm person) =>
        person with
        {
            Code = await host.PosterAsync(await host.UnitAsync()),
        };

    private async Task<CaseId> LastDeskAsync(JoinForm person)
    {
        var fan = await host.JoinerAsync(person);
        var id = await host.JoiningAsync(fan, person);
        var desk = (await host.CaseAsync(id)).DeskId!.Value;
        var said = await host.DecideAsync(
            await host.ReviewerOfAsync(desk),
            id,
            ReviewVerdict.Approved
        );
        Assert.That(said.Refusal, Is.Null);
        return id;
    }
}

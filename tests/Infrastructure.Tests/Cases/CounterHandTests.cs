using Microsoft.Extensions.DependencyInjection;
using WeChatUnion.Domain.Audit.Contracts;
using WeChatUnion.Domain.Cases;
using WeChatUnion.Domain.Cases.Contracts;
using WeChatUnion.Domain.Cases.Contracts.Filing;
using WeChatUnion.Domain.Cases.Desk;
using WeChatUnion.Domain.Kernel;
using WeChatUnion.Domain.Staff;
using WeChatUnion.Domain.Staff.Contracts;
using WeChatUnion.Domain.Subsidies;
using WeChatUnion.Infrastructure.Persistence;
using WeChatUnion.TestKit.Databases;
using static WeChatUnion.Infrastructure.Tests.Cards.CardHostSteps;

namespace WeChatUnion.Infrastructure.Tests.Cases;

/// <summary>代办: who had a hand in a case does not decide it, under whichever account, nor about an objection he wrote down.</summary>
[TestFixtureSource(typeof(TestEngines))]
public sealed class CounterHandTests(DatabaseProvider provider)
{
    private static readonly StaffActor Elsewhere = new(
        StaffAccountId.New(),
        "某某",
        [new(StaffRole.Reviewer, "/elsewhere/")]
    );

    private CaseHost host = null!;
    private Season season = null!;
    private StaffActor officer = null!;

    [OneTimeSetUp]
    public async Task AHost()
    {
        host = await CaseHost.StartAsync(provider);
        season = await host.SeasonAsync();
        officer = await host.ReviewerAsync();
    }

    [OneTimeTearDown]
    public async Task Stop() => await (host?.DisposeAsync() ?? ValueTask.CompletedTask);

    /// <summary>More than one look at the queue takes: what a tied account filed must not hide the others' cases.</summary>
    [Test]
    public async Task File_ByAnAccountMadeByAReviewer_IsNotOfferedToHim()
    {
        var maker = await host.ReviewerAsync();
        await host.Cards.AskAsync(
            async (IServiceProvider services) =>
            {
                services
                    .GetRequiredService<IAuditTrail>()
                    .Record(
                        new(
                            SecondPerson.Created,
                            ActorKind.Staff,
                            maker.Id.Value,
                            $"staff:{officer.Id.Value}",
                            Now
                        )
                    );
                await services.GetRequiredService<IUnitOfWork>().SaveAsync(default);
                return true;
            }
        );
        var id = await host.FiledAsync(officer, season, await host.MemberAsync());

        var decided = await host.DecideAsync(maker, id, ReviewVerdict.Approved);

        Assert.That(decided.Refusal, Is.EqualTo(DeskRefusals.MustStandBack));
        Assert.That(await OfferedAsync(maker), Does.Not.Contain(id));
        Assert.That(await OfferedAsync(await host.ReviewerAsync()), Does.Contain(id));
    }

    [Test]
    public async Task Appeal_AtTheCounter_IsDecidedAnewAndNotByWhoWroteItDown()
    {
        var member = await host.MemberAsync();
        var id = await host.FiledAsync(officer, season, member);
        var first = await host.ReviewerAsync();
        await host.DecideAsync(
            first,
            id,
            ReviewVerdict.Rejected,
            new CaseRemark(null, "ticket-blurred", "")
        );
        var clerk = await host.ReviewerAsync();

        var appealed = await AppealAsync(clerk, id);
        var again = await AppealAsync(clerk, id);

        Assert.That(
            (appealed.Refusal, again.Refusal),
            Is.EqualTo(((Refusal?)null, CasesRefusals.CannotAppeal))
        );
        foreach (var one in new[] { officer, first, clerk })
        {
            Assert.That(
                (await host.DecideAsync(one, id, ReviewVerdict.Approved)).Refusal,
                Is.EqualTo(DeskRefusals.MustStandBack)
            );
        }
        Assert.That((await host.ApproveAsync(id)).Value, Is.EqualTo(CaseState.Approved));
    }

    [Test]
    public async Task Appeal_AtTheCounterOutOfScope_AnswersAsForNobody()
    {
        var id = await host.FiledAsync(officer, season, await host.MemberAsync());
        await host.DecideAsync(
            await host.ReviewerAsync(),
            id,
            ReviewVerdict.Rejected,
            new CaseRemark(null, "ticket-blurred", "")
        );

        var appealed = await AppealAsync(Elsewhere, id);

        Assert.That(appealed.Refusal, Is.EqualTo(StaffRefusals.NotFound));
    }

    private async Task<IReadOnlyList<CaseId>> OfferedAsync(StaffActor who) =>
        await host.Cards.AskAsync(
            (ICaseQueue queue) =>
                queue.FindNextAsync(who.ScopeOf(CasesActs.Review), who.Id, null, Now, 1000, default)
        );

    private Task<Outcome<CaseId>> AppealAsync(StaffActor who, CaseId id) =>
        host.Cards.AskAsync(
            (AppealCaseFor appeal) =>
                appeal.ExecuteAsync(who, new(id, "会员认为材料齐全"), Now, default)
        );
}

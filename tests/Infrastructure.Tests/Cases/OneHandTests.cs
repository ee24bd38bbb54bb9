using Microsoft.Extensions.DependencyInjection;
using WeChatUnion.Domain.Audit.Contracts;
using WeChatUnion.Domain.Cases;
using WeChatUnion.Domain.Cases.Contracts;
using WeChatUnion.Domain.Cases.Desk;
using WeChatUnion.Domain.Cases.Desk.Recusals;
using WeChatUnion.Domain.Kernel;
using WeChatUnion.Domain.Members;
using WeChatUnion.Domain.Staff;
using WeChatUnion.Domain.Staff.Contracts;
using WeChatUnion.Domain.Subsidies;
using WeChatUnion.Infrastructure.Persistence;
using WeChatUnion.TestKit.Databases;
using static WeChatUnion.Infrastructure.Tests.Cards.CardHostSteps;

namespace WeChatUnion.Infrastructure.Tests.Cases;

/// <summary>Whoever made an account may hold it beside his own: what binds one of the two binds the other.</summary>
[TestFixtureSource(typeof(TestEngines))]
public sealed class OneHandTests(DatabaseProvider provider)
{
    private CaseHost host = null!;
    private Season season = null!;

    [OneTimeSetUp]
    public async Task AHost()
    {
        host = await CaseHost.StartAsync(provider);
        season = await host.SeasonAsync();
    }

    [OneTimeTearDown]
    public async Task Stop() => await (host?.DisposeAsync() ?? ValueTask.CompletedTask);

    [Test]
    public async Task Decide_TheNextLevelByTheOtherAccount_IsNeitherOfferedNorTaken()
    {
        var (maker, made) = await TwoAccountsAsync();
        var id = await host.InReviewAsync(await host.ApplicantAsync(), season);
        var first = await host.DecideAsync(made, id, ReviewVerdict.Approved);
        Assert.That(first.Value, Is.EqualTo(CaseState.InReview));

        var second = await host.DecideAsync(maker, id, ReviewVerdict.Approved);

        Assert.That(second.Refusal, Is.EqualTo(DeskRefusals.MustStandBack));
        Assert.That(await OfferedAsync(maker), Does.Not.Contain(id));
        Assert.That(await OfferedAsync(await host.ReviewerAsync()), Does.Contain(id));
    }

    [Test]
    public async Task Decide_ARelativesCaseByTheOtherAccount_IsNeitherOfferedNorTaken()
    {
        var (maker, made) = await TwoAccountsAsync();
        var id = await host.InReviewAsync(await host.ApplicantAsync(), season);
        await TieAsync(maker.Id, (await host.CaseAsync(id)).MemberId!.Value);

        var decided = await host.DecideAsync(made, id, ReviewVerdict.Approved);

        Assert.That(decided.Refusal, Is.EqualTo(DeskRefusals.MustStandBack));
        Assert.That(await OfferedAsync(made), Does.Not.Contain(id));
    }

    [Test]
    public async Task EndRecusal_ByTheOtherAccount_IsRefusedAsOnesOwn()
    {
        var (maker, made) = await TwoAccountsAsync();
        var tie = await TieAsync(made.Id, MemberId.New());

        var ended = await host.Cards.AskAsync(
            (EndRecusal end) => end.ExecuteAsync(maker, new(tie, "申报时弄错了人"), Now, default)
        );

        Assert.That(ended.Refusal, Is.EqualTo(RecusalRefusals.OwnStands));
    }

    private async Task<(StaffActor Maker, StaffActor Made)> TwoAccountsAsync()
    {
        var (maker, made) = (await host.ReviewerAsync(), await host.ReviewerAsync());
        await host.Cards.DoAsync<IServiceProvider>(services =>
        {
            services
                .GetRequiredService<IAuditTrail>()
                .Record(
                    new(
                        SecondPerson.Created,
                        ActorKind.Staff,
                        maker.Id.Value,
                        $"staff:{made.Id.Value}",
                        Now
                    )
                );
            return services.GetRequiredService<IUnitOfWork>().SaveAsync(default);
        });
        return (maker, made);
    }

    private async Task<CaseRecusalId> TieAsync(StaffAccountId staff, MemberId member)
    {
        var tie = CaseRecusal.Declare(staff, member, RecusalTie.Relative, staff, Now);
        await host.Cards.DoAsync<UnionDbContext>(db =>
        {
            db.Add(tie);
            return db.SaveChangesAsync();
        });
        return tie.Id;
    }

    private Task<IReadOnlyList<CaseId>> OfferedAsync(StaffActor who) =>
        host.Cards.AskAsync(
            (ICaseQueue queue) =>
                queue.FindNextAsync(who.ScopeOf(CasesActs.Review), who.Id, null, Now, 1000, default)
        );
}

using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using WeChatUnion.Domain.Cases;
using WeChatUnion.Domain.Cases.Contracts;
using WeChatUnion.Domain.Cases.Payments;
using WeChatUnion.Domain.Fans.Contracts;
using WeChatUnion.Domain.Kernel;
using WeChatUnion.Infrastructure.Persistence;
using WeChatUnion.TestKit.Databases;
using static WeChatUnion.Infrastructure.Tests.Cards.CardHostSteps;

namespace WeChatUnion.Infrastructure.Tests.Cases.Payments;

/// <summary>What is said before an erasure about cases that stood in a batch is what the erasure does.</summary>
[TestFixtureSource(typeof(TestEngines))]
public sealed class PayErasureTests(DatabaseProvider provider)
{
    private PayHost host = null!;

    [OneTimeSetUp]
    public async Task AHost() => host = await PayHost.StartAsync(provider);

    [OneTimeTearDown]
    public async Task Stop() => await (host?.DisposeAsync() ?? ValueTask.CompletedTask);

    [Test]
    public async Task Erase_ACaseTakenOutOfABatch_KeepsItAsTold()
    {
        var round = await host.RoundAsync(1);
        await host.PreparedAsync(round);
        var listed = await OnlyAsync(round);
        var dropped = await host.Cards.AskAsync(
            (DropFromPayment drop) =>
                drop.ExecuteAsync(
                    host.Maker,
                    new(listed.Number, "会员去世，家属申请停发"),
                    Now,
                    default
                )
        );
        Assert.That(dropped.Refusal, Is.Null);

        var (terms, held) = await host.Cards.InScopeAsync(async services =>
        {
            var told = new List<ErasureTerms>();
            foreach (var room in services.GetServices<IOwnData>())
            {
                told.Add(await room.FindTermsAsync(listed.PersonId, default));
            }
            var done = await services
                .GetServices<IPersonalDataHolder>()
                .Single(one => one.Room == "cases")
                .EraseAsync(
                    new(Fan(1), null, listed.PersonId, PersonalDataKinds.All, true, Now),
                    default
                );
            await services.GetRequiredService<IUnitOfWork>().SaveAsync(default);
            return (told, done);
        });

        Assert.That(terms.SelectMany(one => one.Kept), Has.Some.Contains("列入过发放名单"));
        Assert.That(terms.SelectMany(one => one.Deleted), Has.None.Contains("没有通过"));
        Assert.That(held.Erased, Is.Zero);
        var after = await OnlyAsync(round);
        Assert.That(
            (after.State, after.ErasedAt),
            Is.EqualTo((CaseState.Rejected, listed.ErasedAt))
        );
    }

    private Task<Case> OnlyAsync(PayRoundOf round) =>
        host.Cards.AskAsync(
            (UnionDbContext db) =>
                db.Set<Case>().AsNoTracking().SingleAsync(one => one.Round == round.Round)
        );
}

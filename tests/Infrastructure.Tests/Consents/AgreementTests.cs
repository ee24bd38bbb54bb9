using Microsoft.EntityFrameworkCore;
using WeChatUnion.Domain.Audit;
using WeChatUnion.Domain.Consents;
using WeChatUnion.Domain.Consents.Contracts;
using WeChatUnion.Domain.Fans;
using WeChatUnion.Domain.Fans.Contracts;
using WeChatUnion.Domain.Fans.Erasing;
using WeChatUnion.Domain.Kernel;
using WeChatUnion.Infrastructure.Persistence;
using WeChatUnion.Infrastructure.Tests.Cards;
using WeChatUnion.TestKit.Databases;
using static WeChatUnion.Domain.Consents.Contracts.AgreementKind;
using static WeChatUnion.Infrastructure.Tests.Cards.CardHostSteps;

namespace WeChatUnion.Infrastructure.Tests.Consents;

[TestFixtureSource(typeof(TestEngines))]
public sealed class AgreementTests(DatabaseProvider provider)
{
    private static readonly AgreementRules Rules = new();
    private CardHost host = null!;
    private int lastFan = 500;
    private FanIdentity fan;

    [OneTimeSetUp]
    public async Task AHost() => host = await CardHost.StartAsync(provider);

    [OneTimeTearDown]
    public async Task Stop() => await (host?.DisposeAsync() ?? ValueTask.CompletedTask);

    [SetUp]
    public void ANewFan() => fan = Fan(++lastFan);

    [Test]
    public async Task Agree_ToOneKind_IsAgreedToThatKindAlone()
    {
        var agreed = await AgreeAsync(BankAccount);

        Assert.That(agreed.Value, Is.True);
        Assert.That(await HasAsync(BankAccount), Is.True);
        Assert.That(await HasAsync(IdDocumentPhoto), Is.False);
        Assert.That(await HasAsync(TravelData), Is.False);
    }

    [Test]
    public async Task Agree_TwentyTapsAtOnce_IsOneRowAndOneLine()
    {
        var news = await AtOnceAsync(20, _ => AgreeAsync(TravelData));

        var rows = await RowsAsync();
        Assert.That(news.Count(one => one.Value), Is.EqualTo(1));
        Assert.That(rows, Has.Count.EqualTo(1));
        Assert.That(await LinesAsync("consents.agreed", rows), Is.EqualTo(1));
    }

    [TestCase("2020-01")]
    [TestCase("")]
    [TestCase(null)]
    public async Task Agree_ToATextThatIsNotTheOneShownNow_IsRefusedAndMakesNobody(string? version)
    {
        var agreed = await AgreeAsync(BankAccount, version);

        Assert.That(agreed.Refusal, Is.EqualTo(ConsentsRefusals.TextChanged));
        Assert.That(await PersonAsync(), Is.Null);
    }

    [Test]
    public async Task Withdraw_AtOnceAndAgain_EndsItOnceAndKeepsTheProof()
    {
        await AgreeAsync(BankAccount);
        await AgreeAsync(TravelData);

        var news = await AtOnceAsync(8, _ => WithdrawAsync(BankAccount));
        var again = await WithdrawAsync(BankAccount);

        var ended = (await RowsAsync()).Where(one => !one.IsStanding).ToList();
        Assert.That(news.Count(one => one.Value), Is.EqualTo(1));
        Assert.That(again.Value, Is.False);
        Assert.That(ended.Select(one => one.Kind), Is.EqualTo((AgreementKind[])[BankAccount]));
        Assert.That(await LinesAsync("consents.withdrawn", ended), Is.EqualTo(1));
        Assert.That(await HasAsync(BankAccount), Is.False);
        Assert.That(await HasAsync(TravelData), Is.True);
    }

    [Test]
    public async Task Agree_AfterWithdrawing_StandsAnew()
    {
        await AgreeAsync(IdDocumentPhoto);
        await WithdrawAsync(IdDocumentPhoto);

        var agreed = await AgreeAsync(IdDocumentPhoto);

        Assert.That(agreed.Value, Is.True);
        Assert.That(await HasAsync(IdDocumentPhoto), Is.True);
        Assert.That(await RowsAsync(), Has.Count.EqualTo(2));
    }

    [Test]
    public async Task Withdraw_OfSomebodyNeverMet_MakesNobody()
    {
        var withdrawn = await WithdrawAsync(BankAccount);

        Assert.That(withdrawn.Value, Is.False);
        Assert.That(await PersonAsync(), Is.Null);
    }

    [Test]
    public async Task Erase_ClosedAccount_WithdrawsAndKeepsTheRows()
    {
        await AgreeAsync(BankAccount);
        await AgreeAsync(TravelData);
        var person = (await PersonAsync())!.Value;

        await host.DoAsync<EraseFan>(erase => erase.ExecuteAsync(fan, Now.AddHours(1), default));

        var rows = await RowsAsync(person);
        Assert.That(
            rows.Select(one => one.WithdrawnAt),
            Is.EqualTo(Enumerable.Repeat((DateTimeOffset?)Now.AddHours(1), 2))
        );
    }

    [Test]
    public async Task Join_TwoIdentitiesThatBothAgreed_IsOneAgreementOfOnePerson()
    {
        var other = Fan(++lastFan);
        await AgreeAsync(BankAccount);
        await AgreeAsync(BankAccount, Rules.BankAccount.Version, other);
        foreach (var identity in (FanIdentity[])[fan, other])
        {
            await host.DoAsync<IUnionIdSightings>(sightings =>
                sightings.TellAsync(identity, $"agreed-{fan.OpenId}", Now, default)
            );
        }

        Assert.That(await RowsAsync(), Has.Count.EqualTo(1));
        Assert.That(
            await host.AskAsync((IFanDirectory fans) => fans.FindAsync(other, default)),
            Is.EqualTo(await PersonAsync())
        );
    }

    private Task<Outcome<bool>> AgreeAsync(AgreementKind kind) =>
        AgreeAsync(kind, Rules.TextOf(kind).Version);

    private Task<Outcome<bool>> AgreeAsync(
        AgreementKind kind,
        string? version,
        FanIdentity? who = null
    ) =>
        host.AskAsync(
            (AgreeTo agree) => agree.ExecuteAsync(new(who ?? fan, kind, version), Now, default)
        );

    private Task<Outcome<bool>> WithdrawAsync(AgreementKind kind) =>
        host.AskAsync(
            (WithdrawAgreement withdraw) => withdraw.ExecuteAsync(fan, kind, Now, default)
        );

    private async Task<bool> HasAsync(AgreementKind kind)
    {
        var person = (await PersonAsync())!.Value;
        return await host.AskAsync(
            (IAgreements agreements) => agreements.HasAsync(person, kind, default)
        );
    }

    private Task<PersonId?> PersonAsync() =>
        host.AskAsync((IFanDirectory fans) => fans.FindAsync(fan, default));

    private async Task<List<Agreement>> RowsAsync() =>
        await RowsAsync((await PersonAsync())!.Value);

    private Task<List<Agreement>> RowsAsync(PersonId person) =>
        host.AskAsync(
            (UnionDbContext db) =>
                db.Set<Agreement>().Where(one => one.PersonId == person).ToListAsync()
        );

    private Task<int> LinesAsync(string act, List<Agreement> about)
    {
        var subjects = about.ConvertAll(one => $"agreement:{one.Id.Value}");
        return host.AskAsync(
            (UnionDbContext db) =>
                db.Set<AuditRow>()
                    .CountAsync(row => row.Act == act && subjects.Contains(row.Subject))
        );
    }
}

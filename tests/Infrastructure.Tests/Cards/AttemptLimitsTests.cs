using WeChatUnion.Domain.Cards;
using WeChatUnion.Domain.Kernel.PersonalData;
using WeChatUnion.Infrastructure.Demo;
using WeChatUnion.Infrastructure.Persistence;
using WeChatUnion.TestKit.Databases;
using static WeChatUnion.Infrastructure.Tests.Cards.CardHostSteps;

namespace WeChatUnion.Infrastructure.Tests.Cards;

[TestFixtureSource(typeof(TestEngines))]
public sealed class AttemptLimitsTests(DatabaseProvider provider)
{
    private const int Crowd = 60;
    private static readonly DateOnly Today = new(2026, 11, 23);
    private CardHost host = null!;

    [OneTimeSetUp]
    public async Task AHost() => host = await CardHost.StartAsync(provider);

    [OneTimeTearDown]
    public async Task Stop() => await (host?.DisposeAsync() ?? ValueTask.CompletedTask);

    [Test]
    public async Task Reserve_ManyAtOnce_GrantsExactlyTheLimit()
    {
        AttemptKey[] keys = [Key(AttemptScope.Fan, "many", 5)];

        var granted = await AtOnceAsync(Crowd, _ => ReserveAsync(keys));

        Assert.That(granted.Count(free => free), Is.EqualTo(5));
    }

    [Test]
    public async Task Reserve_OneKeyUsedUp_CountsAgainstNone()
    {
        var usedUp = Key(AttemptScope.Address, "used-up", 1);
        var fresh = Key(AttemptScope.Fan, "fresh", 1);
        await ReserveAsync([usedUp]);

        Assert.That(await ReserveAsync([fresh, usedUp]), Is.False);
        Assert.That(await ReserveAsync([fresh]), Is.True);
    }

    [Test]
    public async Task Release_GivesTheTryBack()
    {
        AttemptKey[] keys = [Key(AttemptScope.Fan, "released", 1)];
        await ReserveAsync(keys);

        await host.DoAsync<IAttemptLimits>(limits => limits.ReleaseAsync(keys, default));

        Assert.That(await ReserveAsync(keys), Is.True);
    }

    [Test]
    public async Task Reserve_NextDay_IsCountedApart()
    {
        var today = Key(AttemptScope.Fan, "day", 1);
        await ReserveAsync([today]);

        Assert.That(await ReserveAsync([today]), Is.False);
        Assert.That(await ReserveAsync([today with { Day = Today.AddDays(1) }]), Is.True);
    }

    [Test]
    public async Task Verify_WrongTriesOfOneWeChatAtOnce_AreCheckedFiveTimesAtMost()
    {
        var fan = Fan(900);
        await host.DoAsync<GiveConsent>(consent => consent.ExecuteAsync(fan, Now, default));
        var wrong = ProofOf(DemoRegister.Examples[0]) is MemberProof.ByPhone right
            ? right with
            {
                IdTail = "0000",
            }
            : throw new InvalidOperationException();

        var outcomes = await AtOnceAsync(
            Crowd,
            i => host.VerifyAsync(fan, wrong, $"203.0.113.{i}")
        );

        var checkedTries = outcomes.Count(o => o.Refusal == CardsRefusals.WrongDetails);
        Assert.That(checkedTries, Is.EqualTo(5));
        Assert.That(
            outcomes.Count(o => o.Refusal == CardsRefusals.TooManyTries),
            Is.EqualTo(Crowd - 5)
        );
    }

    private Task<bool> ReserveAsync(IReadOnlyList<AttemptKey> keys) =>
        host.AskAsync((IAttemptLimits limits) => limits.TryReserveAsync(keys, default));

    private static AttemptKey Key(AttemptScope scope, string subject, int limit) =>
        new(scope, new BlindIndex(subject), Today, limit);
}

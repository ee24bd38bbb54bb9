using WeChatUnion.Domain.Fans;
using WeChatUnion.Domain.Points;
using WeChatUnion.Infrastructure.Persistence;
using WeChatUnion.TestKit.Databases;
using static WeChatUnion.Infrastructure.Tests.Cards.CardHostSteps;

namespace WeChatUnion.Infrastructure.Tests.Points;

/// <summary>What was earned or spent by mistake is undone once, and nobody comes to owe points.</summary>
[TestFixtureSource(typeof(TestEngines))]
public sealed class ReversalTests(DatabaseProvider provider) : PointsTest(provider)
{
    [Test]
    public async Task Reverse_WhatWasEarnedAndPartlySpent_TakesTheRestAndSaysWhatIsMissing()
    {
        var person = PersonId.New();
        var earned = await EarnAsync(person, Now);
        await SpendAsync(person, 70, Now);

        var reversed = (await ReverseAsync(earned.Transfer!.Value, Now)).Value;

        Assert.That((reversed.Points, reversed.Missing), Is.EqualTo((30L, 70L)));
        var own = await FindAsync(person, Now);
        Assert.That(own!.Balance, Is.Zero);
        Assert.That(own.Lines[0].Points, Is.EqualTo(-30));
        Assert.That(
            own.Lines[0].Words,
            Is.EqualTo("收回：当选铁粉（另有 70 分已用完或到期，不再收）")
        );
    }

    [Test]
    public async Task Reverse_TwentyTimesAtOnce_IsOnce()
    {
        var person = PersonId.New();
        var earned = await EarnAsync(person, Now);
        await EarnAsync(person, Now);

        var reversed = await AtOnceAsync(20, _ => ReverseAsync(earned.Transfer!.Value, Now));

        Assert.That(reversed.Count(one => !one.Value.IsKnown), Is.EqualTo(1));
        Assert.That(reversed.Select(one => one.Value.Points), Is.All.EqualTo(Honour));
        Assert.That(await BalanceAsync(person, Now), Is.EqualTo(Honour));
    }

    [Test]
    public async Task Reverse_WhenEverythingIsSpent_TakesNothing_AndIsDone()
    {
        var person = PersonId.New();
        var earned = await EarnAsync(person, Now);
        await SpendAsync(person, Honour, Now);

        var first = (await ReverseAsync(earned.Transfer!.Value, Now)).Value;
        await EarnAsync(person, Now);
        var second = (await ReverseAsync(earned.Transfer!.Value, Now)).Value;

        Assert.That((first.Points, first.Missing), Is.EqualTo((0L, (long)Honour)));
        Assert.That(second, Is.EqualTo(first with { IsKnown = true }));
        Assert.That(await BalanceAsync(person, Now), Is.EqualTo(Honour));
    }

    [Test]
    public async Task Reverse_WhatWasSpent_GivesItBackWithItsEnd_OrThirtyDays()
    {
        var person = PersonId.New();
        await EarnAsync(person, Now);
        var (first, second) = (
            await SpendAsync(person, 40, Now),
            await SpendAsync(person, 60, Now)
        );

        await ReverseAsync(first.Value.Transfer!.Value, Now);
        var inTime = await FindAsync(person, Now);
        var late = LedgerTests.EndOf(2027).AddHours(5);
        await ReverseAsync(second.Value.Transfer!.Value, late);

        Assert.That(
            inTime!.Expiring,
            Is.EqualTo(new[] { new PointLot(LedgerTests.EndOf(2027), 40) })
        );
        Assert.That(
            (await FindAsync(person, late))!.Expiring,
            Is.EqualTo(new[] { new PointLot(LedgerTests.EndOf(2027).AddDays(31), 60) })
        );
    }

    [Test]
    public async Task Reverse_WhatIsNoEarningAndNoSpend_IsRefused()
    {
        var person = PersonId.New();
        var earned = await EarnAsync(person, Now);
        var reversed = (await ReverseAsync(earned.Transfer!.Value, Now)).Value;

        var again = await ReverseAsync(reversed.Transfer, Now);
        var unknown = await ReverseAsync(PointTransferId.New(), Now);

        Assert.That(again.Refusal, Is.EqualTo(PointsRefusals.NotReversible));
        Assert.That(unknown.Refusal, Is.EqualTo(PointsRefusals.TransferNotFound));
    }
}

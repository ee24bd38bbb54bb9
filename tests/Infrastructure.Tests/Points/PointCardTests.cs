using WeChatUnion.Domain.Points;
using WeChatUnion.Infrastructure.Persistence;
using WeChatUnion.Infrastructure.Tests.Cards;
using WeChatUnion.TestKit.Databases;
using static WeChatUnion.Infrastructure.Tests.Cards.CardHostSteps;

namespace WeChatUnion.Infrastructure.Tests.Points;

/// <summary>Points are the member's: they go with his card.</summary>
[TestFixtureSource(typeof(TestEngines))]
public sealed class PointCardTests(DatabaseProvider provider) : PointCardTest(provider)
{
    [Test]
    public async Task TakeOver_TakesThePointsAlong_EachWithItsEnd_AndLeavesTheOldWeChatNone()
    {
        var (old, anew, person) = await BoundAsync();
        var (former, now) = (await Cards.PersonAsync(old), await Cards.PersonAsync(anew));
        await EarnAsync(former, Now);
        await EarnAsync(former, Now.AddYears(1));
        await EarnAsync(now, Now);

        await TakeOverAsync(anew, person);

        Assert.That(
            (await FindAsync(now, Now))!.Expiring,
            Is.EqualTo(
                new[]
                {
                    new PointLot(LedgerTests.EndOf(2027), 2 * Honour),
                    new PointLot(LedgerTests.EndOf(2028), Honour),
                }
            )
        );
        Assert.That((await FindAsync(now, Now))!.Lines[0].Words, Is.EqualTo(PointWords.Moved));
        Assert.That(await BalanceAsync(former, Now), Is.Zero);
        Assert.That((await SpendAsync(now, 3 * Honour, Now)).Succeeded);
    }

    /// <summary>He is no part of the other: neither gets at the points of the other from then on.</summary>
    [Test]
    public async Task TakeOver_WhatTheOldWeChatEarnsSince_IsItsOwn()
    {
        var (old, anew, person) = await BoundAsync();
        var (former, now) = (await Cards.PersonAsync(old), await Cards.PersonAsync(anew));
        await EarnAsync(former, Now);
        await TakeOverAsync(anew, person);

        var spent = await SpendAsync(former, 1, Now);
        await EarnAsync(former, Now);

        Assert.That(spent.Refusal, Is.EqualTo(PointsRefusals.NotEnough));
        Assert.That(await BalanceAsync(former, Now), Is.EqualTo(Honour));
        Assert.That(await BalanceAsync(now, Now), Is.EqualTo(Honour));
    }

    [Test]
    public async Task TakeOver_BackAgain_TakesThemBack()
    {
        var (old, anew, person) = await BoundAsync();
        var (former, now) = (await Cards.PersonAsync(old), await Cards.PersonAsync(anew));
        await EarnAsync(former, Now);

        await TakeOverAsync(anew, person);
        await TakeOverAsync(old, person);

        Assert.That(await BalanceAsync(former, Now), Is.EqualTo(Honour));
        Assert.That(await BalanceAsync(now, Now), Is.Zero);
    }

    [Test]
    public async Task TakeOver_WhileTheOldWeChatSpends_LosesNothingAndMakesNothing()
    {
        var (old, anew, person) = await BoundAsync();
        var (former, now) = (await Cards.PersonAsync(old), await Cards.PersonAsync(anew));
        await EarnAsync(former, Now);
        var proof = await Cards.CodeAsync(anew, person);

        var done = await AtOnceAsync(
            9,
            async i =>
                i == 4
                    ? (await TryTakeOverAsync(anew, proof))
                        ? 0
                        : -1
                    : (await SpendAsync(former, 5, Now)).Succeeded
                        ? 1
                        : 0
        );

        Assert.That(done, Has.None.EqualTo(-1));
        Assert.That(await BalanceAsync(former, Now), Is.Zero);
        Assert.That(await BalanceAsync(now, Now), Is.EqualTo(Honour - (5 * done.Sum())));
    }

    [Test]
    public async Task Bind_AfterGivingTheCardUp_BringsThePointsToTheNewWeChat()
    {
        var (old, anew, person) = await BoundAsync();
        var (former, now) = (await Cards.PersonAsync(old), await Cards.PersonAsync(anew));
        await EarnAsync(former, Now);
        await UnbindAsync(old);
        await Cards.BindAsync(anew, person);

        Assert.That(await BalanceAsync(now, Now), Is.EqualTo(Honour));
        Assert.That(await BalanceAsync(former, Now), Is.Zero);
    }

    [Test]
    public async Task Bind_OfWhoeverHadItBefore_ChangesNothing()
    {
        var (old, _, person) = await BoundAsync();
        var former = await Cards.PersonAsync(old);
        await EarnAsync(former, Now);
        await UnbindAsync(old);
        await Cards.BindAsync(old, person);

        Assert.That(await BalanceAsync(former, Now), Is.EqualTo(Honour));
        Assert.That((await FindAsync(former, Now))!.Lines, Has.Count.EqualTo(1));
    }

    /// <summary>Whose they are, nobody could say.</summary>
    [Test]
    public async Task Bind_WhereTheOldWeChatIsAnotherMemberNow_LeavesHimWhatHeHas()
    {
        var (old, anew, person) = await BoundAsync();
        var (former, now) = (await Cards.PersonAsync(old), await Cards.PersonAsync(anew));
        await EarnAsync(former, Now);
        await UnbindAsync(old);
        await Cards.BindAsync(old, await NewPersonAsync());
        await Cards.BindAsync(anew, person);

        Assert.That(await BalanceAsync(former, Now), Is.EqualTo(Honour));
        Assert.That(await BalanceAsync(now, Now), Is.Zero);
    }
}

using WeChatUnion.Domain.Cards;
using WeChatUnion.Domain.Cards.Guard;
using WeChatUnion.Domain.Members;
using static WeChatUnion.Domain.Tests.Cards.CardWorldSteps;

namespace WeChatUnion.Domain.Tests.Cards.Guard;

public sealed class CoolDownTests
{
    private CardWorld world = null!;
    private Member zhang = null!;

    [SetUp]
    public async Task AFanWeMetTenMinutesAgo()
    {
        world = new CardWorld();
        zhang = world.AddMember("张三丰", "15400000001");
        await world.ConsentAsync(Ann);
        world.Guard.Met[Ann] = CardWorld.Now.AddMinutes(-10);
    }

    [Test]
    public async Task Try_OfANewFanWhileABurstBurns_WaitsEvenWhenRight()
    {
        Burn(AlarmKind.Burst, minutesAgo: 29);

        var outcome = await world.TryAsync(Ann, world.PhoneProof(zhang));

        Assert.That(outcome.Refusal, Is.EqualTo(CardsRefusals.NewFansWait));
        Assert.That(world.Members.Lookups, Is.Zero, "nothing is looked up");
        Assert.That(world.Guard.Failed.Single().WasChecked, Is.False);
    }

    [TestCase(AlarmKind.Burst, 31, TestName = "Try_AfterTheBurst_IsFree")]
    [TestCase(AlarmKind.ManyFansOneTarget, 1, TestName = "Try_WhileAnotherAlarmBurns_IsFree")]
    public async Task Try_NoBurstBurns_IsFree(AlarmKind kind, int minutesAgo)
    {
        Burn(kind, minutesAgo);

        Assert.That((await world.TryAsync(Ann, world.PhoneProof(zhang))).Succeeded);
    }

    [Test]
    public async Task Try_OfAFanWeKnowWhileABurstBurns_IsFree()
    {
        Burn(AlarmKind.Burst, minutesAgo: 1);
        world.Guard.Met[Ann] = CardWorld.Now.AddMinutes(-60);

        Assert.That((await world.TryAsync(Ann, world.PhoneProof(zhang))).Succeeded);
    }

    [Test]
    public async Task Try_HeldBack_CountsAgainstNoLimit()
    {
        Burn(AlarmKind.Burst, minutesAgo: 29);
        for (var i = 0; i < 9; i++)
        {
            await world.TryAsync(Ann, world.PhoneProof(zhang));
        }

        var later = await world.TryAsync(
            Ann,
            world.PhoneProof(zhang),
            at: CardWorld.Now.AddMinutes(5)
        );

        Assert.That(later.Succeeded);
    }

    private void Burn(AlarmKind kind, int minutesAgo)
    {
        var at = CardWorld.Now.AddMinutes(-minutesAgo);
        world.Guard.Alarms.Add(
            CardAlarm.Raise(new(kind, Suspicion.Everybody, 500, 500, at, at), at)
        );
    }
}

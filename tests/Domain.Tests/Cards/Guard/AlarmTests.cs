using WeChatUnion.Domain.Cards;
using WeChatUnion.Domain.Cards.Guard;
using WeChatUnion.Domain.Staff.Contracts;

namespace WeChatUnion.Domain.Tests.Cards.Guard;

public sealed class AlarmTests
{
    private static readonly StaffActor Editor = Actor(StaffRole.Editor);
    private CardWorld world = null!;
    private RaiseAlarms raise = null!;
    private AcknowledgeAlarm acknowledge = null!;

    [SetUp]
    public void AWorld()
    {
        world = new CardWorld();
        raise = new RaiseAlarms(world.Guard, world, world.Work, world.Rules);
        acknowledge = new AcknowledgeAlarm(world.Guard, world, world.Work);
    }

    [Test]
    public async Task Raise_TheSameAgain_IsAddedToTheOpenAlarm()
    {
        await SweepAsync(Seen(4, 0));
        await SweepAsync(Seen(9, 1));

        var alarm = world.Guard.Alarms.Single();
        Assert.That(alarm.Count, Is.EqualTo(9));
        Assert.That(alarm.LastSeenAt, Is.EqualTo(CardWorld.Now.AddMinutes(1)));
        Assert.That(world.Trail.Select(entry => entry.Act), Is.EqualTo(["cards.alarm-raised"]));
    }

    [Test]
    public async Task Raise_AcknowledgedAndNothingNew_StaysQuiet()
    {
        await SweepAsync(Seen(4, 0));
        await AcknowledgeAsync(Editor);

        Assert.That(await SweepAsync(Seen(4, 0)), Is.Zero);
    }

    [Test]
    public async Task Raise_AcknowledgedAndMoreCame_IsAnAlarmAgain()
    {
        await SweepAsync(Seen(4, 0));
        await AcknowledgeAsync(Editor);

        Assert.That(await SweepAsync(Seen(5, 9)), Is.EqualTo(1));
        Assert.That(world.Guard.Alarms, Has.Count.EqualTo(2));
    }

    [Test]
    public async Task Raise_AnotherNodeWasFaster_LeavesOneAlarm()
    {
        world.Guard.Rival = CardAlarm.Raise(Seen(4, 0), CardWorld.Now);

        Assert.That(await SweepAsync(Seen(4, 0)), Is.Zero);
        Assert.That(world.Guard.Alarms, Has.Count.EqualTo(1));
    }

    [TestCase(StaffRole.Auditor)]
    [TestCase(StaffRole.Reviewer)]
    [TestCase(StaffRole.Finance)]
    public async Task Acknowledge_RoleThatMayNot_IsRefused(StaffRole role)
    {
        await SweepAsync(Seen(4, 0));

        var outcome = await AcknowledgeAsync(Actor(role));

        Assert.That(outcome.Refusal, Is.EqualTo(StaffRefusals.NotAllowed));
        Assert.That(world.Guard.Alarms.Single().IsOpen);
    }

    [Test]
    public async Task Acknowledge_Twice_SaysSomebodyDid()
    {
        await SweepAsync(Seen(4, 0));
        await AcknowledgeAsync(Editor);

        var again = await AcknowledgeAsync(Editor);

        Assert.That(again.Refusal, Is.EqualTo(CardsRefusals.AlarmAcknowledged));
        Assert.That(
            world.Guard.Alarms.Single().Note,
            Is.EqualTo("已联系网络中心封堵，电话 ***********")
        );
    }

    [Test]
    public async Task Acknowledge_UnknownAlarmOrNoNote_SaysWhich()
    {
        await SweepAsync(Seen(4, 0));
        var id = world.Guard.Alarms.Single().Id;

        var unknown = await acknowledge.ExecuteAsync(
            Editor,
            new(CardAlarmId.New(), "已经看过了"),
            CardWorld.Now,
            default
        );
        var wordless = await acknowledge.ExecuteAsync(
            Editor,
            new(id, " 好 "),
            CardWorld.Now,
            default
        );

        Assert.That(unknown.Refusal, Is.EqualTo(StaffRefusals.NotFound));
        Assert.That(wordless.Refusal, Is.EqualTo(StaffRefusals.ReasonNeeded));
    }

    private static StaffActor Actor(StaffRole role) =>
        new(StaffAccountId.New(), "林编辑", [new StaffGrant(role, "a/")]);

    private static Suspicion Seen(int count, int minute) =>
        new(
            AlarmKind.ManyFansOneTarget,
            new string('a', 64),
            count,
            count,
            CardWorld.Now,
            CardWorld.Now.AddMinutes(minute)
        );

    private async Task<int> SweepAsync(Suspicion suspicion)
    {
        world.Guard.Suspicions.Clear();
        world.Guard.Suspicions.Add(suspicion);
        return (await raise.ExecuteAsync(CardWorld.Now.AddMinutes(10), default)).Value;
    }

    private Task<Domain.Kernel.Outcome<CardAlarmId>> AcknowledgeAsync(StaffActor actor) =>
        acknowledge.ExecuteAsync(
            actor,
            new(world.Guard.Alarms.Single().Id, "已联系网络中心封堵，电话 15400000001"),
            CardWorld.Now.AddMinutes(5),
            default
        );
}

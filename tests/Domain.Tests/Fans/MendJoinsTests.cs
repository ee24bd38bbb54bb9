namespace WeChatUnion.Domain.Tests.Fans;

/// <summary>Something was kept under a person after he was absorbed.</summary>
public sealed class MendJoinsTests
{
    private static readonly TimeSpan Minute = TimeSpan.FromMinutes(1);
    private JoinWorld world = null!;

    /// <summary>1 stood alone and was then absorbed by 0; what its act keeps is saved only now.</summary>
    [SetUp]
    public async Task AnActThatKnewTheAbsorbedPerson()
    {
        world = new JoinWorld();
        var before = await world.PersonAsync(1);
        await world.SeeAllAsync([(0, 7), (1, 7)]);
        world.Kept["late"] = before;
    }

    [Test]
    public async Task Mend_NothingInTheWay_Moves()
    {
        await world.MendAsync(Minute);

        Assert.That(world.Kept["late"], Is.EqualTo(await world.PersonAsync(0)));
        Assert.That(world.People.Conflicts, Is.Empty);
    }

    [Test]
    public async Task Mend_LongAfterTheJoin_IsNoLongerLookedFor()
    {
        var before = world.Kept["late"];

        await world.MendAsync(TimeSpan.FromHours(1));

        Assert.That(world.Kept["late"], Is.EqualTo(before));
    }

    [Test]
    public async Task Mend_WhileARoomObjects_QueuesOnceAndMovesNothing()
    {
        var before = world.Kept["late"];
        await world.KeepAsync("other", 0);

        await world.MendAsync(Minute);
        await world.MendAsync(2 * Minute);
        await world.MendAsync(3 * Minute);

        Assert.That(world.Kept["late"], Is.EqualTo(before));
        Assert.That(world.People.Conflicts.Single().SettledAt, Is.Null);
        Assert.That(world.Trail.Count(line => line.Act == "fans.join-refused"), Is.EqualTo(1));
    }

    [Test]
    public async Task Mend_DaysLaterWhenTheObstacleIsGone_MovesAndSettles()
    {
        await world.KeepAsync("other", 0);
        await world.MendAsync(Minute);
        world.Kept.Remove("other");

        await world.MendAsync(TimeSpan.FromDays(3));

        Assert.That(world.Kept["late"], Is.EqualTo(await world.PersonAsync(0)));
        Assert.That(world.People.Conflicts.Single().SettledAt, Is.Not.Null);
    }

    /// <summary>Who absorbed was absorbed himself: it goes to the one who is left.</summary>
    [Test]
    public async Task Mend_AfterAFurtherJoin_GoesToWhoIsLeft()
    {
        await world.KeepAsync("other", 0);
        await world.MendAsync(Minute);
        await world.SeeAllAsync([(2, 9), (0, 9)]);
        world.Kept.Remove("other");

        await world.MendAsync(TimeSpan.FromDays(3));

        Assert.That(world.Kept["late"], Is.EqualTo(await world.PersonAsync(2)));
        Assert.That(world.People.Conflicts.Select(one => one.SettledAt), Is.All.Not.Null);
    }
}

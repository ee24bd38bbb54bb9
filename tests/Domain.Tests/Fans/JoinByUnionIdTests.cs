using CsCheck;

namespace WeChatUnion.Domain.Tests.Fans;

public sealed class JoinByUnionIdTests
{
    private static readonly Gen<(int Fan, int UnionId)[]> Sightings = Gen.Select(
        Gen.Int[0, 7],
        Gen.Int[0, 5]
    ).Array[0, 14];

    [Test]
    public async Task See_SameUnionIdInBothApps_IsOnePersonWithAllOfBoth()
    {
        var world = new JoinWorld();
        await world.KeepAsync("card", 1);

        await world.SeeAsync(0, 7);
        await world.SeeAsync(1, 7);

        Assert.That(await world.PersonAsync(1), Is.EqualTo(await world.PersonAsync(0)));
        Assert.That(world.Kept["card"], Is.EqualTo(await world.PersonAsync(0)));
        Assert.That(world.Trail.Single().Act, Is.EqualTo("fans.joined"));
    }

    [Test]
    public async Task See_Again_ChangesNothingAndIsNotAudited()
    {
        var world = new JoinWorld();
        await world.SeeAllAsync([(0, 7), (1, 7)]);

        await world.SeeAllAsync([(0, 7), (1, 7), (1, 7)]);

        Assert.That(world.Trail, Has.Count.EqualTo(1));
        Assert.That(world.People.Joins, Has.Count.EqualTo(1));
    }

    [Test]
    public async Task See_BothHoldWhatCannotBeOne_MovesNothingAndQueuesOnce()
    {
        var world = new JoinWorld();
        await world.KeepAsync("card A", 0);
        await world.KeepAsync("card B", 1);
        var before = world.Kept.ToList();

        await world.SeeAllAsync([(0, 7), (1, 7), (0, 7), (1, 7)]);

        Assert.That(world.Kept, Is.EquivalentTo(before));
        Assert.That(world.People.Conflicts.Single().Reason, Is.EqualTo("things.two"));
        Assert.That(world.Trail.Single().Act, Is.EqualTo("fans.join-refused"));
    }

    [Test]
    public async Task See_AfterTheObstacleWentAway_JoinsAndSettlesTheConflict()
    {
        var world = new JoinWorld();
        await world.KeepAsync("card A", 0);
        await world.KeepAsync("card B", 1);
        await world.SeeAllAsync([(0, 7), (1, 7)]);
        world.Kept.Remove("card B");

        await world.SeeAsync(1, 7);

        Assert.That(await world.PersonAsync(1), Is.EqualTo(await world.PersonAsync(0)));
        Assert.That(world.People.Conflicts.Single().SettledAt, Is.Not.Null);
    }

    /// <summary>0–2 and 1–2 are open; when 0 and 1 become one, 1–2 must not stand twice.</summary>
    [Test]
    public async Task See_TwoThatDifferWithTheSameThirdBecomeOne_LeavesOneConflict()
    {
        var world = new JoinWorld();
        foreach (var fan in (int[])[0, 1, 2])
        {
            await world.KeepAsync($"card {fan}", fan);
        }
        await world.SeeAllAsync([(2, 7), (0, 7), (1, 7)]);
        world.Kept.Remove("card 0");

        await world.SeeAllAsync([(1, 8), (0, 8)]);

        Assert.That(await world.PersonAsync(0), Is.EqualTo(await world.PersonAsync(1)));
        Assert.That(world.People.Conflicts.Count(one => one.SettledAt is null), Is.EqualTo(1));
    }

    /// <summary>Whatever is seen in whatever order: identities and UnionIds hang together as they were seen.</summary>
    [Test]
    public void See_AnySightingsInAnyOrder_GiveTheSamePersons()
    {
        Gen.Select(Sightings, Gen.Int[0, int.MaxValue])
            .Sample(
                (sightings, seed) =>
                {
                    var shuffled = sightings.ToArray();
                    new Random(seed).Shuffle(shuffled);
                    var fans = sightings.Select(seen => seen.Fan).ToList();
                    return PartitionOf(sightings, fans) == Components(sightings, fans)
                        && PartitionOf(shuffled, fans) == Components(sightings, fans);
                },
                iter: 500
            );
    }

    [Test]
    public void See_AnySightingsWithThingsKept_LosesNoneAndGivesNobodyTwo()
    {
        Gen.Select(Sightings, Gen.Int[0, 7].Array[0, 5])
            .Sample(
                (sightings, keepers) =>
                {
                    var world = new JoinWorld();
                    foreach (var keeper in keepers.Distinct())
                    {
                        Done(world.KeepAsync($"thing {keeper}", keeper));
                    }
                    Done(world.SeeAllAsync(sightings));
                    var owners = keepers
                        .Distinct()
                        .Select(keeper => (world.Kept[$"thing {keeper}"], Person(world, keeper)))
                        .ToList();
                    return owners.All(owner => owner.Item1 == owner.Item2)
                        && owners.Select(owner => owner.Item1).Distinct().Count() == owners.Count;
                },
                iter: 500
            );
    }

    private static string PartitionOf((int Fan, int UnionId)[] sightings, List<int> fans)
    {
        var world = new JoinWorld();
        Done(world.SeeAllAsync(sightings));
        return world.PartitionAsync(fans).GetAwaiter().GetResult();
    }

    /// <summary>The same by another way: sets that grow until nothing more touches.</summary>
    private static string Components((int Fan, int UnionId)[] sightings, List<int> fans)
    {
        var of = fans.Distinct().ToDictionary(fan => fan);
        for (var moved = true; moved; )
        {
            moved = false;
            foreach (var a in sightings)
            {
                foreach (var b in sightings.Where(b => b.UnionId == a.UnionId))
                {
                    var low = Math.Min(of[a.Fan], of[b.Fan]);
                    moved |= of[a.Fan] != low || of[b.Fan] != low;
                    of[a.Fan] = of[b.Fan] = low;
                }
            }
        }
        return string.Join(
            " | ",
            of.GroupBy(pair => pair.Value, pair => pair.Key)
                .OrderBy(group => group.Min())
                .Select(group => string.Join(' ', group.Order()))
        );
    }

    private static Domain.Fans.PersonId Person(JoinWorld world, int fan) =>
        world.PersonAsync(fan).GetAwaiter().GetResult();

    private static void Done(Task task) => task.GetAwaiter().GetResult();
}

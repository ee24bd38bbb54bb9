using WeChatUnion.Domain.IronFans.Signals;

namespace WeChatUnion.Domain.Tests.IronFans;

/// <summary>What machines do is seen, what people do is not.</summary>
public sealed class FanEyeTests
{
    /// <summary>10:00 on 2 November in Asia/Shanghai.</summary>
    private static readonly DateTimeOffset Morning = new(2026, 11, 2, 2, 0, 0, TimeSpan.Zero);
    private static readonly DateTimeOffset Began = new(2026, 10, 31, 16, 0, 0, TimeSpan.Zero);

    private static readonly IFanEye[] Eyes =
    [
        new NightEye(),
        new SecondEye(),
        new RhythmEye(),
        new BurstEye(),
        new OneKindEye(),
        new FreshEye(),
    ];

    [Test]
    public void Look_AtSomebodyLively_SeesNothing()
    {
        var random = new Random(1);
        var deeds = Enumerable
            .Range(0, 200)
            .Select(i =>
                Morning.AddDays(i / 8).AddMinutes(random.Next(600)).AddSeconds(random.Next(60))
            );

        Assert.That(Look(Of(deeds)), Is.Empty);
    }

    [Test]
    public void Look_AtNights_IsSeen() =>
        Assert.That(
            Look(
                Of(
                    Enumerable
                        .Range(0, 30)
                        .Select(i => Morning.AddHours(-8).AddDays(i % 15).AddSeconds(37 * i))
                )
            ),
            Does.Contain("night")
        );

    [Test]
    public void Look_AtAClock_IsSeen() =>
        Assert.That(
            Look(Of(Enumerable.Range(0, 40).Select(i => Morning.AddMinutes(i * i)))),
            Does.Contain("same-second")
        );

    [Test]
    public void Look_AtALoop_IsSeen() =>
        Assert.That(
            Look(Of(Enumerable.Range(0, 60).Select(i => Morning.AddSeconds(97 * i)))),
            Does.Contain("rhythm")
        );

    [Test]
    public void Look_AtBursts_IsSeen() =>
        Assert.That(
            Look(new([], [new(1, 7, 12), new(3, 4, 8)], Began.AddDays(-9), Began)),
            Is.EqualTo((string[])["burst"])
        );

    [Test]
    public void Look_AtOneKindAlone_IsSeen() =>
        Assert.That(
            Look(
                new(
                    [],
                    [.. Enumerable.Range(0, 12).Select(_ => new FanDeedDay(2, 4, 0))],
                    Began.AddDays(-9),
                    Began
                )
            ),
            Is.EqualTo((string[])["one-kind"])
        );

    [Test]
    public void Look_AtWhoCameThisMonth_IsSeen() =>
        Assert.That(Look(new([], [], Began.AddDays(3), Began)), Is.EqualTo((string[])["fresh"]));

    private static FanDeeds Of(IEnumerable<DateTimeOffset> times) =>
        new([.. times.Order().Select(at => new FanDeed(1, at))], [], Began.AddDays(-100), Began);

    private static List<string> Look(FanDeeds deeds) =>
        [.. Eyes.Select(eye => eye.Look(deeds)?.Code).OfType<string>()];
}

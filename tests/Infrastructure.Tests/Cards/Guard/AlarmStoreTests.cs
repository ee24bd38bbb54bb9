using WeChatUnion.Domain.Cards.Guard;
using WeChatUnion.Domain.Kernel;
using WeChatUnion.Domain.Kernel.PersonalData;
using WeChatUnion.Domain.Staff.Contracts;
using WeChatUnion.Infrastructure.Cards;
using WeChatUnion.Infrastructure.Cards.Guard;
using WeChatUnion.Infrastructure.Persistence;
using WeChatUnion.TestKit.Databases;

namespace WeChatUnion.Infrastructure.Tests.Cards.Guard;

/// <summary>One host a fixture: each test has a day of its own.</summary>
[TestFixtureSource(typeof(TestEngines))]
public sealed class AlarmStoreTests(DatabaseProvider provider)
{
    private static readonly StaffScope City = new(["a/"]);
    private CardHost host = null!;

    [OneTimeSetUp]
    public async Task AHost() => host = await CardHost.StartAsync(provider);

    [OneTimeTearDown]
    public async Task Stop() => await (host?.DisposeAsync() ?? ValueTask.CompletedTask);

    [Test]
    public async Task Suspicions_EachThreshold_IsFoundBySubject()
    {
        var now = Day(1);
        for (var i = 0; i < 20; i++)
        {
            await FailAsync($"fan-{i % 10}", $"target-{i}", "one-address", now.AddSeconds(i));
        }
        for (var i = 0; i < 5; i++)
        {
            await FailAsync("one-fan", $"walked-{i}", $"address-{i}", now);
        }
        for (var i = 0; i < 4; i++)
        {
            await FailAsync($"other-{i}", "one-target", $"place-{i}", now);
        }

        var found = (await SuspicionsAsync(now.AddMinutes(1))).ToDictionary(one => one.Kind);

        Assert.That(
            found.Values.Select(one => (one.Kind, one.Subject, one.Count)),
            Is.EquivalentTo(
                new[]
                {
                    (AlarmKind.ManyFansOneAddress, "one-address", 10),
                    (AlarmKind.ManyTargetsOneAddress, "one-address", 20),
                    (AlarmKind.ManyTargetsOneFan, "one-fan", 5),
                    (AlarmKind.ManyFansOneTarget, "one-target", 4),
                }
            )
        );
        var address = found[AlarmKind.ManyFansOneAddress];
        Assert.That((address.FirstAt, address.LastAt), Is.EqualTo((now, now.AddSeconds(19))));
    }

    [Test]
    public async Task Suspicions_OneBelowEachThresholdOrADayLater_AreNone()
    {
        var now = Day(3);
        for (var i = 0; i < 3; i++)
        {
            await FailAsync($"few-{i}", "few-target", "few-address", now);
            await FailAsync("few-0", "few-target", "few-address", now);
        }

        Assert.That(await SuspicionsAsync(now.AddMinutes(1)), Is.Empty);
        await FailAsync("few-3", "few-target", "few-address", now);
        Assert.That(await SuspicionsAsync(now.AddMinutes(1)), Has.Count.EqualTo(1));
        Assert.That(await SuspicionsAsync(now.AddHours(25)), Is.Empty);
    }

    [Test]
    public async Task Burst_FarMoreThanTheWeekBefore_IsSeenOnce()
    {
        var now = Day(15);
        for (var i = 0; i < 99; i++)
        {
            await FailAsync("lone", "lone", "lone", now);
        }
        await FailAsync("lone", "lone", "lone", now, wasChecked: false);
        Assert.That(await SuspicionsAsync(now), Is.Empty, "what was stopped is no wrong try");

        await FailAsync("lone", "lone", "lone", now);
        var burst = (await SuspicionsAsync(now.AddMinutes(9))).Single();

        Assert.That((burst.Kind, burst.Count), Is.EqualTo((AlarmKind.Burst, 100)));
        Assert.That(await SuspicionsAsync(now.AddMinutes(21)), Is.Empty);
    }

    [Test]
    public async Task Raise_ManyNodesAtOnce_IsOneAlarmAndShownInScopeAlone()
    {
        var now = Day(25);
        for (var i = 0; i < 5; i++)
        {
            await FailAsync("racing", $"raced-{i}", $"raced-{i}", now);
        }

        await CardHostSteps.AtOnceAsync(
            8,
            _ => host.AskAsync((RaiseAlarms raise) => raise.ExecuteAsync(now, default))
        );

        var shown = await ListAsync(City);
        Assert.That(shown.Items.Count(line => line.Subject == "racing"), Is.EqualTo(1));
        Assert.That((await ListAsync(StaffScope.Nowhere)).Total, Is.Zero);
    }

    [Test]
    public async Task Cleaning_AfterThirtyDays_ForgetsWhoFailed()
    {
        var now = Day(40);
        for (var i = 0; i < 5; i++)
        {
            await FailAsync("old", $"old-{i}", $"old-{i}", now);
        }

        await host.DoAsync<CardCleaning>(c => c.CleanAsync(now.AddDays(29), default));
        Assert.That(await SuspicionsAsync(now), Is.Not.Empty);
        await host.DoAsync<CardCleaning>(c => c.CleanAsync(now.AddDays(31), default));
        Assert.That(await SuspicionsAsync(now), Is.Empty);
    }

    private static DateTimeOffset Day(int day) =>
        new DateTimeOffset(2027, 1, 1, 8, 0, 0, TimeSpan.Zero).AddDays(day);

    private Task FailAsync(
        string fan,
        string target,
        string address,
        DateTimeOffset at,
        bool wasChecked = true
    ) =>
        host.DoAsync<IFailedTries>(tries =>
            tries.AddAsync(
                new(
                    new BlindIndex(fan),
                    new BlindIndex(target),
                    new BlindIndex(address),
                    wasChecked,
                    at
                ),
                default
            )
        );

    private Task<IReadOnlyList<Suspicion>> SuspicionsAsync(DateTimeOffset now) =>
        host.AskAsync((IAlarmStore alarms) => alarms.FindSuspicionsAsync(new(), now, default));

    private Task<PageOf<CardAlarmLine>> ListAsync(StaffScope scope) =>
        host.AskAsync(
            (CardAlarmQueries alarms) => alarms.ListAsync(scope, true, new PageRequest(), default)
        );
}

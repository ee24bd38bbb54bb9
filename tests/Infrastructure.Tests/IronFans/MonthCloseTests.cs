using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Diagnostics.HealthChecks;
using Microsoft.Extensions.Time.Testing;
using WeChatUnion.Domain.Fans;
using WeChatUnion.Domain.IronFans.Months;
using WeChatUnion.Infrastructure.IronFans.Months;
using WeChatUnion.Infrastructure.Persistence;
using WeChatUnion.TestKit.Databases;

namespace WeChatUnion.Infrastructure.Tests.IronFans;

/// <summary>The order of a month, fixed once.</summary>
[TestFixtureSource(typeof(TestEngines))]
public sealed class MonthCloseTests(DatabaseProvider provider) : MonthTest(provider)
{
    /// <summary>
    /// Computed by hand from the same rows, for every engine: what one closes, the others close to the byte.
    /// </summary>
    [Test]
    public async Task Close_IsTheSameOnEveryEngine_ToTheByte()
    {
        const int month = 201903;
        var scores = Scores(month, 2500);
        await OpenAsync(month);
        await ScoreAsync(month, scores);

        Assert.That(await CloseAsync(month));

        var closed = await MonthAsync(month);
        var expected = MonthRanking.Rank(
            month,
            1,
            Convert.FromHexString(closed.ToldSecret!),
            [.. scores]
        );
        Assert.That(closed.Digest, Is.EqualTo(Convert.ToHexStringLower(expected.Digest)));
        Assert.That(closed.Fans, Is.EqualTo(2500));
        var candidates = await CandidatesAsync(month);
        Assert.That(candidates, Has.Count.EqualTo(MonthRanking.Kept));
        Assert.That(
            candidates.Select(one => (one.PersonId, one.Score, one.Place)),
            Is.EqualTo(expected.Top.Select((one, i) => (one.Person, one.Score, i + 1)))
        );
    }

    [Test]
    public async Task Close_BeforeItsHour_DoesNothing()
    {
        var month = NewMonth();
        await OpenAsync(month);

        var closed = await Host.Cards.AskAsync(
            (CloseMonth close) => close.ExecuteAsync(month, Closing(month).AddTicks(-1), default)
        );

        Assert.That(closed.Value, Is.False);
        Assert.That((await MonthAsync(month)).State, Is.EqualTo(FanMonthState.Open));
    }

    [Test]
    public async Task Close_OfScoresNobodyHeldAgainstTheDays_Waits()
    {
        var month = NewMonth();
        await OpenAsync(month);
        await ScoreAsync(month, Scores(month, 3));

        var closed = await Host.Cards.AskAsync(
            (CloseMonth close) => close.ExecuteAsync(month, Closing(month), default)
        );

        Assert.That(closed.Value, Is.False);
        Assert.That(await CloseAsync(month));
    }

    [Test]
    public async Task Close_OnTwoNodesAtOnce_AndAgain_IsOnce()
    {
        var month = NewMonth();
        await OpenAsync(month);
        await ScoreAsync(month, Scores(month, 300));
        await using var other = await Host.BesideAsync();

        var results = await Task.WhenAll(
            Enumerable
                .Range(0, 6)
                .Select(i => Task.Run(() => CloseAsync(month, i % 2 == 0 ? Host : other)))
        );

        Assert.That(results.Count(done => done), Is.EqualTo(1));
        Assert.That(await CloseAsync(month), Is.False);
        Assert.That(await CandidatesAsync(month), Has.Count.EqualTo(300));
    }

    [Test]
    public async Task Close_TellsTheSecretItHadCommittedTo()
    {
        var month = NewMonth();
        await OpenAsync(month);
        var before = await MonthAsync(month);
        await CloseAsync(month);

        var told = (await MonthAsync(month)).ToldSecret!;
        Assert.That(before.ToldSecret, Is.Null);
        Assert.That(
            Convert.ToHexStringLower(
                System.Security.Cryptography.SHA256.HashData(Convert.FromHexString(told))
            ),
            Is.EqualTo(before.Commitment)
        );
    }

    [Test]
    public async Task Health_OfAMonthThatIsNotClosedAnHourAfterItShouldBe_IsDegraded()
    {
        // Before all others: nobody else's is late then.
        const int month = 201501;
        await OpenAsync(month);

        var inTime = await HealthAsync(Closing(month).AddMinutes(59));
        var late = await HealthAsync(Closing(month).AddMinutes(61));
        await CloseAsync(month);
        var closed = await HealthAsync(Closing(month).AddMinutes(61));

        Assert.That(inTime.Status, Is.EqualTo(HealthStatus.Healthy));
        Assert.That(late.Status, Is.EqualTo(HealthStatus.Degraded));
        Assert.That(late.Description, Does.Contain($"{month}"));
        Assert.That(closed.Status, Is.EqualTo(HealthStatus.Healthy));
    }

    [Test]
    public async Task Open_ThisMonthAndTheNextADayAhead_OnceEach()
    {
        var last = new DateTimeOffset(2018, 6, 30, 2, 0, 0, TimeSpan.Zero);
        for (var i = 0; i < 2; i++)
        {
            await Host.Cards.AskAsync((OpenMonth open) => open.ExecuteAsync(last, default));
        }

        Assert.That(
            (await MonthAsync(201806)).Commitment,
            Is.Not.EqualTo((await MonthAsync(201807)).Commitment)
        );
    }

    private Task<HealthCheckResult> HealthAsync(DateTimeOffset at) =>
        Host.Cards.InScopeAsync(services =>
            ActivatorUtilities
                .CreateInstance<HeldMonthCheck>(services, new FakeTimeProvider(at))
                .CheckHealthAsync(new())
        );

    private static FanScore[] Scores(int month, int count)
    {
        var random = new Random(month);
        var began = Closing(month).AddDays(-20).ToUnixTimeMilliseconds();
        return
        [
            .. Enumerable
                .Range(1, count)
                .Select(i => new FanScore(
                    new PersonId(new Guid(month, 1, 2, [.. BitConverter.GetBytes((long)i)])),
                    random.Next(1, 120),
                    random.Next(1, 30),
                    random.Next(3),
                    began + random.Next(1000)
                )),
        ];
    }
}

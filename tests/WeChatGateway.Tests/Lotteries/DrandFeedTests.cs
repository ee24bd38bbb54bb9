using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using WeChatUnion.Domain.Kernel.FairDraw;
using WeChatUnion.Domain.Lotteries;
using WeChatUnion.Infrastructure.Lotteries;
using WireMock.RequestBuilders;
using WireMock.ResponseBuilders;
using WireMock.Server;

namespace WeChatUnion.Gateway.Tests.Lotteries;

/// <summary>
/// drand over HTTP: a round counts when it is the one that was asked for and its randomness is the hash of its signature; whatever else comes,
/// or does not come, is no value, and is asked for again.
/// </summary>
public sealed class DrandFeedTests
{
    private const string Path =
        "/52db9ba70e0cc0f6eaf7803dd07447a1f5477735fd3f661792ba94600c84e971/public/24000000";

    private static readonly BeaconChoice Choice = new(
        "drand-quicknet",
        "24000000",
        DateTimeOffset.UnixEpoch
    );

    private WireMockServer drand = null!;
    private ServiceProvider services = null!;

    [SetUp]
    public void Start()
    {
        drand = WireMockServer.Start();
        services = ServicesFor($"{drand.Url}/");
    }

    [TearDown]
    public async Task StopAsync()
    {
        await services.DisposeAsync();
        drand.Dispose();
    }

    [Test]
    public async Task Round_ThatIsTheOne_GivesItsRandomness()
    {
        Says(DrandRound.Right);

        Assert.That(await FetchAsync(), Is.EqualTo(DrandRound.Randomness));
        Assert.That(drand.LogEntries.Single().RequestMessage!.Path, Is.EqualTo(Path));
    }

    [Test]
    public async Task Round_ThatIsNotDueYet_IsAskedForUntilItIs()
    {
        drand
            .Given(Request.Create().WithPath(Path))
            .InScenario("due")
            .WillSetStateTo("there")
            .RespondWith(Response.Create().WithStatusCode(404).WithBody("not yet"));
        drand
            .Given(Request.Create().WithPath(Path))
            .InScenario("due")
            .WhenStateIs("there")
            .RespondWith(Response.Create().WithBody(DrandRound.Right));

        Assert.That(await FetchAsync(), Is.Null);
        Assert.That(await FetchAsync(), Is.EqualTo(DrandRound.Randomness));
    }

    [TestCaseSource(typeof(DrandRound), nameof(DrandRound.Others))]
    public async Task Answer_ThatIsNoSuchRound_IsNoValue(string body)
    {
        Says(body);

        Assert.That(await FetchAsync(), Is.Null);
    }

    [TestCase(400)]
    [TestCase(403)]
    [TestCase(429)]
    [TestCase(500)]
    [TestCase(503)]
    public async Task Refusal_EvenWithTheRightRound_IsNoValue(int status)
    {
        drand
            .Given(Request.Create().WithPath(Path))
            .RespondWith(Response.Create().WithStatusCode(status).WithBody(DrandRound.Right));

        Assert.That(await FetchAsync(), Is.Null);
    }

    [Test]
    public async Task Answer_ThatIsHuge_IsNotReadToItsEnd()
    {
        Says(
            DrandRound.Right.Replace(
                "{",
                $"{{\"more\":\"{new string('x', 10_000_000)}\",",
                StringComparison.Ordinal
            )
        );

        Assert.That(await FetchAsync(), Is.Null);
    }

    [Test]
    public async Task Answer_InACharsetThereIsNot_IsNoValue()
    {
        drand
            .Given(Request.Create().WithPath(Path))
            .RespondWith(
                Response
                    .Create()
                    .WithHeader("Content-Type", "application/json; charset=nonsense-1")
                    .WithBody(DrandRound.Right)
            );

        Assert.That(await FetchAsync(), Is.Null);
    }

    [TestCase(FaultType.EMPTY_RESPONSE)]
    [TestCase(FaultType.MALFORMED_RESPONSE_CHUNK)]
    public async Task Answer_ThatBreaksOff_IsNoValue(FaultType fault)
    {
        drand
            .Given(Request.Create().WithPath(Path))
            .RespondWith(Response.Create().WithBody(DrandRound.Right).WithFault(fault));

        Assert.That(await FetchAsync(), Is.Null);
    }

    /// <summary>The job is bounded by a timeout of its own; what the caller cancels ends at once, and is no answer.</summary>
    [Test]
    public async Task Answer_ThatDoesNotCome_EndsWithTheCaller()
    {
        drand
            .Given(Request.Create().WithPath(Path))
            .RespondWith(
                Response.Create().WithDelay(TimeSpan.FromMinutes(5)).WithBody(DrandRound.Right)
            );
        using var cancel = new CancellationTokenSource();
        var asking = services.GetRequiredService<IBeaconFeed>().FetchAsync(Choice, cancel.Token);

        await cancel.CancelAsync();

        Assert.That(async () => await asking, Throws.InstanceOf<OperationCanceledException>());
    }

    [Test]
    public async Task Redirect_ToAnotherRound_IsNoValue()
    {
        drand
            .Given(Request.Create().WithPath(Path))
            .RespondWith(
                Response.Create().WithStatusCode(302).WithHeader("Location", $"{drand.Url}/latest")
            );
        drand
            .Given(Request.Create().WithPath("/latest"))
            .RespondWith(Response.Create().WithBody(DrandRound.Next));

        Assert.That(await FetchAsync(), Is.Null);
    }

    [Test]
    public async Task Redirect_ToItself_IsNoValue()
    {
        drand
            .Given(Request.Create().WithPath(Path))
            .RespondWith(
                Response.Create().WithStatusCode(302).WithHeader("Location", $"{drand.Url}{Path}")
            );

        Assert.That(await FetchAsync(), Is.Null);
    }

    [Test]
    public async Task Source_ThatIsNotDrand_IsNotAskedForHere()
    {
        var value = await services
            .GetRequiredService<IBeaconFeed>()
            .FetchAsync(Choice with { Source = "ssq" }, default);

        Assert.That(value, Is.Null);
        Assert.That(drand.LogEntries, Is.Empty);
    }

    [Test]
    public async Task Address_ThatIsNotSet_IsAskedNothing()
    {
        await using var without = ServicesFor("");

        Assert.That(
            await without.GetRequiredService<IBeaconFeed>().FetchAsync(Choice, default),
            Is.Null
        );
    }

    [Test]
    public async Task Server_ThatIsNotThere_IsNoValue()
    {
        drand.Stop();

        Assert.That(await FetchAsync(), Is.Null);
    }

    private void Says(string body) =>
        drand
            .Given(Request.Create().WithPath(Path))
            .RespondWith(
                Response.Create().WithHeader("Content-Type", "application/json").WithBody(body)
            );

    private Task<string?> FetchAsync() =>
        services.GetRequiredService<IBeaconFeed>().FetchAsync(Choice, default);

    private static ServiceProvider ServicesFor(string url)
    {
        var services = new ServiceCollection();
        services.AddLogging();
        services.AddSingleton<IConfiguration>(
            new ConfigurationBuilder()
                .AddInMemoryCollection([new("Lotteries:DrandUrl", url)])
                .Build()
        );
        services.AddLotteries();
        return services.BuildServiceProvider();
    }
}

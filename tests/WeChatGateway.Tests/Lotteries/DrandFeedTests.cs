using System.Globalization;
using System.Security.Cryptography;
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

    private static readonly string Signature = new('b', 96);
    private static readonly string Randomness = HashOf(Signature);

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
        Says(Round("24000000", Randomness, Signature));

        Assert.That(await FetchAsync(), Is.EqualTo(Randomness));
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
            .RespondWith(Response.Create().WithBody(Round("24000000", Randomness, Signature)));

        Assert.That(await FetchAsync(), Is.Null);
        Assert.That(await FetchAsync(), Is.EqualTo(Randomness));
    }

    private static IEnumerable<TestCaseData> Others()
    {
        yield return Case("the round before", Round("23999999", Randomness, Signature));
        yield return Case("another signature", Round("24000000", Randomness, new('a', 96)));
        yield return Case(
            "another randomness",
            Round("24000000", HashOf(new('a', 96)), Signature)
        );
        yield return Case("capitals", Round("24000000", Randomness.ToUpperInvariant(), Signature));
        yield return Case(
            "a signature in capitals",
            Round("24000000", Randomness, Signature.ToUpperInvariant())
        );
        yield return Case("half a byte", Round("24000000", Randomness, Signature + "b"));
        yield return Case("no hex", Round("24000000", Randomness, new('z', 96)));
        yield return Case(
            "a signature far too long",
            Round("24000000", HashOf(new('b', 514)), new('b', 514))
        );
        yield return Case("no signature", Round("24000000", HashOf(""), ""));
        yield return Case("nothing of it", "{}");
        yield return Case(
            "nulls",
            """{"round":24000000,"randomness":null,"signature":null}"""
        );
        yield return Case("null", "null");
        yield return Case("nothing", "");
        yield return Case("a list", "[1,2]");
        yield return Case("half an answer", """{"round":24000000,"randomness":"ab""");
        yield return Case("a page", "<html>502 Bad Gateway</html>");

        static TestCaseData Case(string name, string body) =>
            new TestCaseData(body).SetArgDisplayNames(name);
    }

    [TestCaseSource(nameof(Others))]
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
            .RespondWith(
                Response
                    .Create()
                    .WithStatusCode(status)
                    .WithBody(Round("24000000", Randomness, Signature))
            );

        Assert.That(await FetchAsync(), Is.Null);
    }

    [Test]
    public async Task Answer_ThatIsHuge_IsNotReadToItsEnd()
    {
        Says(
            Round("24000000", Randomness, Signature)
                .Replace("{", $"{{\"more\":\"{new string('x', 10_000_000)}\",", StringComparison.Ordinal)
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
                    .WithBody(Round("24000000", Randomness, Signature))
            );

        Assert.That(await FetchAsync(), Is.Null);
    }

    [TestCase(FaultType.EMPTY_RESPONSE)]
    [TestCase(FaultType.MALFORMED_RESPONSE_CHUNK)]
    public async Task Answer_ThatBreaksOff_IsNoValue(FaultType fault)
    {
        drand
            .Given(Request.Create().WithPath(Path))
            .RespondWith(
                Response
                    .Create()
                    .WithBody(Round("24000000", Randomness, Signature))
                    .WithFault(fault)
            );

        Assert.That(await FetchAsync(), Is.Null);
    }

    /// <summary>The job is bounded by a timeout of its own; what the caller cancels ends at once, and is no answer.</summary>
    [Test]
    public async Task Answer_ThatDoesNotCome_EndsWithTheCaller()
    {
        drand
            .Given(Request.Create().WithPath(Path))
            .RespondWith(
                Response
                    .Create()
                    .WithDelay(TimeSpan.FromMinutes(5))
                    .WithBody(Round("24000000", Randomness, Signature))
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
                Response
                    .Create()
                    .WithStatusCode(302)
                    .WithHeader("Location", $"{drand.Url}/latest")
            );
        drand
            .Given(Request.Create().WithPath("/latest"))
            .RespondWith(Response.Create().WithBody(Round("24000001", Randomness, Signature)));

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

    private static string Round(string number, string randomness, string signature) =>
        string.Create(
            CultureInfo.InvariantCulture,
            $$"""{"round":{{number}},"randomness":"{{randomness}}","signature":"{{signature}}"}"""
        );

    private static string HashOf(string signature) =>
        Convert.ToHexStringLower(SHA256.HashData(Convert.FromHexString(signature)));

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

using System.Net;
using System.Text.Json;
using System.Text.RegularExpressions;
using WeChatUnion.Gateway.Tests.Stage;

namespace WeChatUnion.Gateway.Tests.Api;

public sealed partial class DescriptionTests
{
    private const string Path = "/openapi/v1.json";
    private GatewayStage stage = null!;
    private JsonElement description;

    [OneTimeSetUp]
    public async Task StartAsync()
    {
        stage = await GatewayStage.StartAsync(setup =>
            setup.Settings["Api:ShowDescription"] = "true"
        );
        description = JsonDocument.Parse(await stage.Http.GetStringAsync(Path)).RootElement;
    }

    [OneTimeTearDown]
    public async Task StopAsync() => await stage.DisposeAsync();

    [Test]
    public void Operation_OfTheApi_SaysWhatItDoesAndHowItMayFail()
    {
        var poor =
            from operation in Operations()
            where
                !operation.Value.TryGetProperty("summary", out _)
                || !operation.Value.TryGetProperty("operationId", out _)
                || !Codes(operation.Value).IsSupersetOf(["401", "429", "500"])
            select operation.Name;

        Assert.That(Operations().Count(), Is.GreaterThan(10));
        Assert.That(poor, Is.Empty);
    }

    [Test]
    public void Operation_OpenToStrangers_IsSigningInAlone()
    {
        var open =
            from operation in Operations()
            where !operation.Value.TryGetProperty("security", out _)
            select operation.Value.GetProperty("operationId").GetString();

        Assert.That(open, Is.EquivalentTo((string[])["SignIn", "RefreshSession"]));
    }

    [Test]
    public void Description_HoldsTheApiAndNothingElse()
    {
        var paths = description.GetProperty("paths").EnumerateObject().Select(path => path.Name);

        Assert.That(paths, Is.All.StartsWith("/api/v1/"));
        Assert.That(
            description
                .GetProperty("components")
                .GetProperty("securitySchemes")
                .GetProperty("session")
                .GetProperty("scheme")
                .GetString(),
            Is.EqualTo("bearer")
        );
    }

    [Test]
    public async Task Page_OfTheDescription_ComesFromThisHostAlone()
    {
        var page = await stage.Http.GetStringAsync("/scalar/");

        var sources = Source().Matches(page).Select(match => match.Groups[1].Value).ToList();
        Assert.That(sources, Is.Not.Empty);
        Assert.That(sources, Has.None.Contains("//"));
    }

    [TestCase(Path)]
    [TestCase("/scalar")]
    public async Task Description_InProductionUnlessSwitchedOn_IsNotThere(string path)
    {
        await using var plain = await GatewayStage.StartAsync();

        using var answer = await plain.Http.GetAsync(path);

        Assert.That(answer.StatusCode, Is.EqualTo(HttpStatusCode.NotFound));
    }

    private IEnumerable<(string Name, JsonElement Value)> Operations() =>
        from path in description.GetProperty("paths").EnumerateObject()
        from operation in path.Value.EnumerateObject()
        select ($"{operation.Name} {path.Name}", operation.Value);

    private static HashSet<string> Codes(JsonElement operation) =>
        [.. operation.GetProperty("responses").EnumerateObject().Select(answer => answer.Name)];

    [GeneratedRegex("<(?:script|link)[^>]*\\s(?:src|href)=\"([^\"]+)\"")]
    private static partial Regex Source();
}

using System.Text.Json;
using System.Text.Json.Nodes;
using WeChat.Api;
using WeChat.Tests.Api.Stage;
using WeChat.Tests.Fixtures;

namespace WeChat.Tests.Api;

/// <summary>The real samples of requests and answers against our types, where the samples are present.</summary>
public class ApiFixtureTests
{
    internal static readonly ApiFixture[] Known =
    [
        .. typeof(IApiFixtures)
            .Assembly.GetTypes()
            .Where(type => type.IsClass && type.IsAssignableTo(typeof(IApiFixtures)))
            .Select(type => (IApiFixtures)Activator.CreateInstance(type)!)
            .SelectMany(area => area.All),
    ];

    /// <summary>Samples without a case here, and why: most belong to what the client does not offer.</summary>
    private static readonly Dictionary<string, string> Aside = new()
    {
        ["api-custom-service-work-bind.req.json"] = "agents of WeCom",
        ["api-media-upload-news.req.json"] = "retired: drafts replaced it",
        ["api-media-upload-news.resp.json"] = "retired: drafts replaced it",
        ["api-short-url.req.json"] = "retired: short keys replaced it",
        ["api-short-url.resp.json"] = "retired: short keys replaced it",
        ["api-shorturl.json"] = "retired: short keys replaced it",
        ["api-ticket-getticket.json"] = "read in JsSdkTests",
        ["api-wxmacodeversiondistribution.json"] = "figures of the mini-program",
        ["api-wxmaretaininfo.json"] = "figures of the mini-program",
        ["api-wxmauserportrait.json"] = "figures of the mini-program",
        ["api-wxmavisitdistribution.json"] = "figures of the mini-program",
        ["api-wxmpadleadresult.json"] = "advertisements",
        ["api-wxmpimgprocserviceimpl.json"] = "codes in pictures",
        ["api-wxmpimgprocserviceimpl-2.json"] = "sharper pictures",
        ["api-wxmpwifiserviceimpl.json"] = "shops' Wi-Fi",
    };

    [Test]
    public void Samples_EveryOne_BelongsToACallOrIsNamedHere()
    {
        if (SharedFixtures.Folder is null)
        {
            Assert.Ignore("The shared samples are not here.");
        }

        var files = Directory
            .EnumerateFiles(SharedFixtures.Folder, "api-*")
            .Select(file => Path.GetFileName(file));
        string[] ours = [.. Known.Select(fixture => fixture.File), .. Aside.Keys];
        Assert.That(files, Is.EquivalentTo(ours.Distinct()));
    }

    [TestCaseSource(nameof(Requests))]
    public async Task Call_SampleOfARequest_SendsItFieldByField(ApiFixture fixture)
    {
        var sample = Sample(fixture);
        var sent = new JsonObject();
        foreach (var call in fixture.Calls)
        {
            var body = await CallAsync(call, """{"errcode":0}"""u8.ToArray());
            Lay(JsonIn(body.Sent!), sent);
        }

        var expected = JsonNode.Parse(sample)!;
        Remove(expected, fixture.Without);
        Remove(sent, fixture.Without);
        Assert.That(
            JsonNode.DeepEquals(Plain(sent), Plain(expected)),
            Is.True,
            $"sent {sent.ToJsonString()}, the sample is {expected.ToJsonString()}"
        );
    }

    [TestCaseSource(nameof(Answers))]
    public async Task Call_SampleOfAnAnswer_IsReadToTheLastField(ApiFixture fixture)
    {
        var sample = Sample(fixture);
        var read = new List<string>();
        await CallAsync(fixture.Calls[0], sample, result => read.AddRange(Leaves.Of(result)));

        using var json = JsonDocument.Parse(sample);
        var held = read.ToHashSet(StringComparer.OrdinalIgnoreCase);
        string[] left = ["errcode", "errmsg", .. fixture.Without];
        var missing = Leaves
            .Of(json.RootElement)
            .Where(leaf => !left.Contains(leaf.Name) && !held.Contains(leaf.Text))
            .ToList();
        Assert.That(missing, Is.Empty);
    }

    private static IEnumerable<TestCaseData> Requests => Cases(request: true);

    private static IEnumerable<TestCaseData> Answers => Cases(request: false);

    private static IEnumerable<TestCaseData> Cases(bool request) =>
        Known
            .Where(fixture => fixture.IsRequest == request)
            .Select(fixture => new TestCaseData(fixture).SetArgDisplayNames(fixture.File));

    internal static byte[] Sample(ApiFixture fixture)
    {
        if (SharedFixtures.Folder is null)
        {
            Assert.Ignore("The shared samples are not here.");
        }

        return File.ReadAllBytes(Path.Combine(SharedFixtures.Folder, fixture.File));
    }

    internal static async Task<RecordingHandler> CallAsync(
        Func<WeChatApiClient, Task<object?>> call,
        byte[] answer,
        Action<object?>? look = null
    )
    {
        using var handler = new RecordingHandler(answer);
        using var http = new HttpClient(handler);
        var client = new WeChatApiClient(
            http,
            new AppCredentials(ApiStub.AppId, ApiStub.AppSecret),
            new WeChatApiSettings { BaseUrl = "http://sample.invalid", RetryPauses = [] }
        );
        try
        {
            var result = await call(client);
            look?.Invoke(result);
        }
        catch (WeChatApiException) when (look is null)
        {
            // Our empty answer may lack what this call needs; only what it sent matters.
        }

        return handler;
    }

    /// <summary>The body, or the JSON among the fields of an upload.</summary>
    private static JsonObject JsonIn(byte[] sent)
    {
        var json = new Utf8JsonReader(sent.AsSpan(sent.AsSpan().IndexOf((byte)'{')), default);
        return JsonNode.Parse(ref json)!.AsObject();
    }

    private static void Remove(JsonNode node, IReadOnlyList<string> names)
    {
        if (node is JsonObject fields)
        {
            foreach (var name in names)
            {
                fields.Remove(name);
            }

            foreach (var (_, child) in fields)
            {
                if (child is not null)
                {
                    Remove(child, names);
                }
            }
        }
        else if (node is JsonArray items)
        {
            foreach (var item in items.OfType<JsonNode>())
            {
                Remove(item, names);
            }
        }
    }

    private static void Lay(JsonObject part, JsonObject whole)
    {
        foreach (var (name, value) in part)
        {
            whole[name] = value?.DeepClone();
        }
    }

    /// <summary>Numbers may be written as texts and the other way round; an empty list is as good as none.</summary>
    private static JsonNode? Plain(JsonNode? node) =>
        node switch
        {
            JsonObject fields => new JsonObject(
                fields
                    .Where(field => field.Value is not JsonArray { Count: 0 })
                    .Select(field => KeyValuePair.Create(field.Key, Plain(field.Value)))
            ),
            JsonArray items => new JsonArray([.. items.Select(Plain)]),
            null => null,
            _ => JsonValue.Create(node.ToString()),
        };
}

using System.Text.Json;
using System.Text.Json.Nodes;
using WeChat.Api;
using WeChat.Tests.Api.Stage;
using WeChat.Tests.Fixtures;

namespace WeChat.Tests.Api;

/// <summary>The real samples of requests and answers against our types, where the samples are present.</summary>
public class ApiFixtureTests
{
    private static readonly ApiFixture[] Known =
    [
        .. typeof(IApiFixtures)
            .Assembly.GetTypes()
            .Where(type => type.IsClass && type.IsAssignableTo(typeof(IApiFixtures)))
            .Select(type => (IApiFixtures)Activator.CreateInstance(type)!)
            .SelectMany(area => area.All),
    ];

    [TestCaseSource(nameof(Requests))]
    public async Task Call_SampleOfARequest_SendsItFieldByField(ApiFixture fixture)
    {
        var sample = Sample(fixture);
        var sent = new JsonObject();
        foreach (var call in fixture.Calls)
        {
            var body = await CallAsync(call, """{"errcode":0}"""u8.ToArray());
            Lay(JsonNode.Parse(body.Sent!)!.AsObject(), sent);
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

    private static byte[] Sample(ApiFixture fixture)
    {
        if (SharedFixtures.Folder is null)
        {
            Assert.Ignore("The shared samples are not here.");
        }

        return File.ReadAllBytes(Path.Combine(SharedFixtures.Folder, fixture.File));
    }

    private static async Task<RecordingHandler> CallAsync(
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

using System.Text;
using System.Text.Json.Nodes;
using WeChat.Api;
using WeChat.Tests.Api.Stage;

namespace WeChat.Tests.Api;

/// <summary>The real samples of answers with their values exchanged: whatever is in them is read or refused, never a bug of ours.</summary>
public class StrangeSampleTests
{
    private static readonly Func<JsonNode?, JsonNode?>[] Changes =
    [
        node => node is JsonArray items ? new JsonArray([null, .. items.Select(Copy), null]) : node,
        node => IsNumber(node) ? JsonValue.Create(long.MaxValue) : node,
        node => IsNumber(node) ? JsonValue.Create(-1) : node,
        node => IsNumber(node) ? JsonValue.Create(int.MaxValue) : node,
        node =>
            node is JsonArray { Count: > 0 } items
                ? new JsonArray([.. items.Select(_ => (JsonNode?)null)])
                : node,
        node => node is JsonValue && !IsNumber(node) ? null : node,
        node => node is JsonValue && !IsNumber(node) ? JsonValue.Create("") : node,
        node => node is JsonArray ? new JsonArray() : node,
    ];

    private static IEnumerable<TestCaseData> Answers =>
        ApiFixtureTests
            .Known.Where(fixture => !fixture.IsRequest)
            .Select(fixture => new TestCaseData(fixture).SetArgDisplayNames(fixture.File));

    [TestCaseSource(nameof(Answers))]
    public async Task Call_StrangeAnswer_IsReadOrRefused(ApiFixture fixture)
    {
        var sample = JsonNode.Parse(ApiFixtureTests.Sample(fixture));
        foreach (var change in Changes)
        {
            var strange = Changed(sample, change)!.ToJsonString();
            try
            {
                await ApiFixtureTests.CallAsync(
                    fixture.Calls[0],
                    Encoding.UTF8.GetBytes(strange),
                    result => _ = Leaves.Of(result).Count()
                );
            }
            catch (WeChatApiException)
            {
                // Refused.
            }
            catch (InvalidOperationException none)
                when (none.TargetSite?.DeclaringType?.FullName == "System.Linq.ThrowHelper")
            {
                // The fixture takes the first of pages, and there is none.
            }
            catch (Exception broken)
            {
                Assert.Fail($"{broken.GetType().Name} on {strange}\n{broken.StackTrace}");
            }
        }
    }

    private static bool IsNumber(JsonNode? node) =>
        node is JsonValue value && value.TryGetValue<decimal>(out _);

    private static JsonNode? Copy(JsonNode? node) => node?.DeepClone();

    /// <summary>The error code stays: a refusal is another matter.</summary>
    private static JsonNode? Changed(JsonNode? node, Func<JsonNode?, JsonNode?> change)
    {
        var inside = node switch
        {
            JsonObject fields => new JsonObject(
                fields.Select(field =>
                    KeyValuePair.Create(
                        field.Key,
                        field.Key is "errcode" ? Copy(field.Value) : Changed(field.Value, change)
                    )
                )
            ),
            JsonArray items => new JsonArray([.. items.Select(item => Changed(item, change))]),
            _ => Copy(node),
        };
        return change(inside);
    }
}

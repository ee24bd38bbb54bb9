using System.Text;
using System.Text.Json;
using CsCheck;
using WeChat.Messages;

namespace WeChat.Tests.Wire;

public sealed class JsonDifferentialTests
{
    private const string Seed =
        "{\"MsgType\":\"event\",\"Event\":\"a\\n\\u5de5\",\"L\":[{\"x\":1.5},[true,null],\"s\"],\"o\":{\"p\":{}}}";

    [Test]
    public void Reader_MutatedJson_AcceptsExactlyValidObjects() =>
        Gen.Select(
                Gen.Int[0, Seed.Length - 1],
                Gen.OneOf("", "\"", "{", "]", ",", "\\", "\\ud83d", "0", "工", " ")
            )
            .Sample(
                (at, inserted) =>
                {
                    var json = Encoding.UTF8.GetBytes(Seed.Insert(at, inserted));
                    return MessageReader.TryRead(json, out _, out _) == IsValidObject(json);
                },
                iter: 5000
            );

    private static bool IsValidObject(byte[] json)
    {
        try
        {
            using var document = JsonDocument.Parse(json.AsMemory());
            return document.RootElement.ValueKind == JsonValueKind.Object
                && Touch(document.RootElement);
        }
        catch (JsonException)
        {
            return false;
        }
    }

    // A lone surrogate shows only when a text is taken out.
    private static bool Touch(JsonElement element)
    {
        try
        {
            return element.ValueKind switch
            {
                JsonValueKind.Object => element
                    .EnumerateObject()
                    .All(p => p.Name is not null && Touch(p.Value)),
                JsonValueKind.Array => element.EnumerateArray().All(Touch),
                JsonValueKind.String => element.GetString() is not null,
                _ => true,
            };
        }
        catch (InvalidOperationException)
        {
            return false;
        }
    }
}

using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;
using WeChat.Events;
using WeChat.Messages;

namespace WeChat.Tests.Conformance;

/// <summary>Every kind of message and event, each with the record it becomes and the fields it holds.</summary>
internal static class MessageVectors
{
    public static JsonNode Make() =>
        JsonSerializer.SerializeToNode(
            new { vectors = Samples.Names.Order(StringComparer.Ordinal).Select(VectorOf) },
            VectorFile.Json
        )!;

    private static object VectorOf(string name)
    {
        var message = Samples.Read(name);
        return new
        {
            name,
            document = Encoding.UTF8.GetString(message.Raw.Span),
            msgType = message.MsgType,
            @event = (message as InboundEvent)?.Event,
            record = message.GetType().FullName,
            fields = Tree(message.ReadFields()),
        };
    }

    private static JsonArray Tree(IEnumerable<PayloadField> fields) =>
        new([
            .. fields.Select(field =>
                (JsonNode)
                    new JsonObject
                    {
                        ["name"] = field.Name,
                        [field.Children.Count > 0 ? "fields" : "text"] =
                            field.Children.Count > 0 ? Tree(field.Children) : field.Text,
                    }
            ),
        ]);
}

using System.Collections.Frozen;
using WeChat.Events;

namespace WeChat.Messages;

/// <summary>Which record a MsgType becomes. A new kind is one file and one line here.</summary>
public static class MessageKinds
{
    private static readonly FrozenDictionary<string, MessageFactory> Factories = new Dictionary<
        string,
        MessageFactory
    >
    {
        ["text"] = static payload => new TextMessage(payload),
        ["image"] = static payload => new ImageMessage(payload),
        ["voice"] = static payload => new VoiceMessage(payload),
        ["video"] = static payload => new VideoMessage(payload),
        ["shortvideo"] = static payload => new ShortVideoMessage(payload),
        ["location"] = static payload => new LocationMessage(payload),
        ["link"] = static payload => new LinkMessage(payload),
        ["file"] = static payload => new FileMessage(payload),
        ["miniprogrampage"] = static payload => new MiniProgramPageMessage(payload),
        ["device_text"] = static payload => new DeviceTextMessage(payload),
        ["device_event"] = static payload => new DeviceEventMessage(payload),
        ["event"] = EventKinds.Create,
    }.ToFrozenDictionary(StringComparer.OrdinalIgnoreCase);

    /// <summary>Every MsgType with a record of its own, and event.</summary>
    public static IReadOnlyCollection<string> Known => Factories.Keys;

    internal static InboundMessage Create(Payload payload)
    {
        var type = payload.Fields.Text("MsgType"u8);
        if (Factories.TryGetValue(type, out var create))
        {
            return create(payload);
        }
        return type.Length == 0 && ContainerPathCheck.IsMeant(payload.Fields)
            ? new ContainerPathCheck(payload)
            : new UnknownMessage(payload);
    }
}

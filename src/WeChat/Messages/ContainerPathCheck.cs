using WeChat.Wire;

namespace WeChat.Messages;

/// <summary>The cloud host checks that the path answers; it has no MsgType and wants <c>success</c>.</summary>
public sealed record ContainerPathCheck : InboundMessage
{
    public ContainerPathCheck() { }

    internal ContainerPathCheck(Payload payload)
        : base(payload) => Action = payload.Fields.Text("Action"u8);

    /// <summary>CheckContainerPath.</summary>
    public string Action { get; init; } = "";

    internal static bool IsMeant(WireFields fields) =>
        fields.Text("action"u8).Equals("CheckContainerPath", StringComparison.OrdinalIgnoreCase);
}

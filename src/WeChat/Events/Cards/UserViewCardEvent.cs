using WeChat.Messages;

namespace WeChat.Events.Cards;

/// <summary>A fan opened the membership card.</summary>
public sealed record UserViewCardEvent : CardEvent
{
    public UserViewCardEvent() { }

    internal UserViewCardEvent(Payload payload)
        : base(payload) => OuterStr = payload.Fields.Text("OuterStr"u8);

    public string OuterStr { get; init; } = "";
}

using WeChat.Messages;

namespace WeChat.Events.Cards;

/// <summary>Bonus or balance of a membership card changed.</summary>
public sealed record UpdateMemberCardEvent : CardEvent
{
    public UpdateMemberCardEvent() { }

    internal UpdateMemberCardEvent(Payload payload)
        : base(payload)
    {
        ModifyBonus = payload.Fields.Int64("ModifyBonus"u8);
        ModifyBalance = payload.Fields.Int64("ModifyBalance"u8);
    }

    public long? ModifyBonus { get; init; }

    public long? ModifyBalance { get; init; }
}

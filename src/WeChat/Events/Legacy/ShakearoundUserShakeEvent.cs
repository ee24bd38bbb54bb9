using WeChat.Messages;

namespace WeChat.Events.Legacy;

/// <summary>A fan shook the phone near a beacon; withdrawn.</summary>
public sealed record ShakearoundUserShakeEvent : InboundEvent
{
    public ShakearoundUserShakeEvent() { }

    internal ShakearoundUserShakeEvent(Payload payload)
        : base(payload)
    {
        var chosen = payload.Fields.Child("ChosenBeacon"u8);
        ChosenBeacon = chosen.HasChildren ? ShakeBeacon.From(chosen) : null;
        AroundBeacons = payload.Fields.Objects(
            "AroundBeacons"u8,
            "AroundBeacon"u8,
            ShakeBeacon.From
        );
    }

    public ShakeBeacon? ChosenBeacon { get; init; }

    public IReadOnlyList<ShakeBeacon> AroundBeacons { get; init; } = [];
}

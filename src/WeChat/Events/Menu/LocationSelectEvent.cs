using WeChat.Messages;

namespace WeChat.Events.Menu;

/// <summary>A place was chosen from the menu; a location message follows.</summary>
public sealed record LocationSelectEvent : InboundEvent
{
    public LocationSelectEvent() { }

    internal LocationSelectEvent(Payload payload)
        : base(payload)
    {
        var info = payload.Fields.Child("SendLocationInfo"u8);
        LocationX = info.Double("Location_X"u8);
        LocationY = info.Double("Location_Y"u8);
        Scale = info.Int32("Scale"u8);
        Label = info.Text("Label"u8);
        Poiname = info.Text("Poiname"u8);
    }

    /// <summary>Latitude in degrees.</summary>
    public double? LocationX { get; init; }

    /// <summary>Longitude in degrees.</summary>
    public double? LocationY { get; init; }

    /// <summary>Zoom of the map.</summary>
    public int? Scale { get; init; }

    /// <summary>Address.</summary>
    public string Label { get; init; } = "";

    /// <summary>Name of the place; may be empty.</summary>
    public string Poiname { get; init; } = "";
}

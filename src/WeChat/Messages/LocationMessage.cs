namespace WeChat.Messages;

/// <summary>A place the fan sent.</summary>
public sealed record LocationMessage : ChatMessage
{
    public LocationMessage() { }

    internal LocationMessage(Payload payload)
        : base(payload)
    {
        LocationX = payload.Fields.Double("Location_X"u8);
        LocationY = payload.Fields.Double("Location_Y"u8);
        Scale = payload.Fields.Int32("Scale"u8);
        Label = payload.Fields.Text("Label"u8);
    }

    /// <summary>Latitude in degrees.</summary>
    public double? LocationX { get; init; }

    /// <summary>Longitude in degrees.</summary>
    public double? LocationY { get; init; }

    /// <summary>Zoom of the map.</summary>
    public int? Scale { get; init; }

    /// <summary>Address.</summary>
    public string Label { get; init; } = "";
}

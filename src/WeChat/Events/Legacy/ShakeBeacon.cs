using WeChat.Wire;

namespace WeChat.Events.Legacy;

/// <summary>A Bluetooth beacon near the phone.</summary>
/// <param name="Distance">Metres.</param>
public sealed record ShakeBeacon(string Uuid, string Major, string Minor, double? Distance)
{
    internal static ShakeBeacon From(WireFields beacon) =>
        new(
            beacon.Text("Uuid"u8),
            beacon.Text("Major"u8),
            beacon.Text("Minor"u8),
            beacon.Double("Distance"u8)
        );
}

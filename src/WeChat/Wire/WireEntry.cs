namespace WeChat.Wire;

/// <summary>
/// One field on the <see cref="WireTape"/>: its children follow it directly, and
/// <see cref="End"/> is the index after the last of them.
/// </summary>
internal struct WireEntry
{
    public WireSlice Name;
    public WireSlice Value;
    public int Parent;
    public int End;
    public bool HasChildren;
}

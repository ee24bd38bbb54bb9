using System.Buffers;
using WeChat.Callbacks;

namespace WeChat.Wire;

/// <summary>
/// The fields of one payload in the order they were met, in pooled arrays: XML and JSON are both
/// read in one forward pass onto it, so that the records need to know only one shape.
/// </summary>
internal ref struct WireTape(ReadOnlySpan<byte> source)
{
    private const int NoParent = -1;
    private readonly ReadOnlySpan<byte> source = source;
    private WireEntry[] entries = ArrayPool<WireEntry>.Shared.Rent(64);
    private byte[] scratch = [];
    private int count;
    private int used;
    private int current = NoParent;

    /// <summary>End of what has been decoded so far.</summary>
    public readonly int ScratchEnd => used;

    public readonly WireFields Root =>
        new(source, scratch.AsSpan(0, used), entries.AsSpan(0, count), 0);

    /// <summary>Starts a field inside the open one; false when there are too many.</summary>
    public bool Open(WireSlice name)
    {
        if (count == CallbackLimits.Fields)
        {
            return false;
        }
        if (count == entries.Length)
        {
            Grow();
        }
        if (current != NoParent)
        {
            entries[current].HasChildren = true;
        }
        entries[count] = new WireEntry { Name = Trim(name), Parent = current };
        current = count++;
        return true;
    }

    /// <summary>Ends the open field; a field with children keeps no text of its own.</summary>
    public void Close(WireSlice value)
    {
        ref var entry = ref entries[current];
        entry.End = count;
        entry.Value = entry.HasChildren ? default : value;
        current = entry.Parent;
    }

    /// <summary>Room for decoded text, which is never longer than its source.</summary>
    public Span<byte> Scratch(int length)
    {
        if (scratch.Length == 0)
        {
            scratch = ArrayPool<byte>.Shared.Rent(source.Length);
        }
        return scratch.AsSpan(used, length);
    }

    public void Advance(int written) => used += written;

    public readonly ReadOnlySpan<byte> Span(WireSlice slice) =>
        (slice.InScratch ? scratch : source).Slice(slice.Start, slice.Length);

    public void Dispose()
    {
        ArrayPool<WireEntry>.Shared.Return(entries);
        if (scratch.Length > 0)
        {
            ArrayPool<byte>.Shared.Return(scratch, clearArray: true);
        }
        entries = [];
        scratch = [];
    }

    // Official JSON samples carry keys with a leading space.
    private readonly WireSlice Trim(WireSlice name)
    {
        var bytes = Span(name);
        var start = bytes.Length - bytes.TrimStart(" \t\r\n"u8).Length;
        return name with
        {
            Start = name.Start + start,
            Length = bytes[start..].TrimEnd(" \t\r\n"u8).Length,
        };
    }

    private void Grow()
    {
        var larger = ArrayPool<WireEntry>.Shared.Rent(entries.Length * 2);
        entries.AsSpan(0, count).CopyTo(larger);
        ArrayPool<WireEntry>.Shared.Return(entries);
        entries = larger;
    }
}

namespace WeChatUnion.Domain.Kernel.FairDraw;

/// <summary>The frozen list of a draw: all its codes, ascending, none twice, packed one after the other.</summary>
public sealed class CodeList
{
    private readonly ReadOnlyMemory<byte> packed;

    private CodeList(ReadOnlyMemory<byte> packed) => this.packed = packed;

    public int Count => packed.Length / EntryCode.Size;

    /// <summary><see cref="Count"/> times <see cref="EntryCode.Size"/> bytes.</summary>
    public ReadOnlyMemory<byte> Packed => packed;

    public EntryCode this[int index] => EntryCode.Read(BytesOf(index));

    /// <param name="codes">In any order.</param>
    /// <exception cref="InvalidOperationException">One of them stands there twice.</exception>
    public static CodeList Of(IEnumerable<EntryCode> codes)
    {
        var sorted = codes.ToArray();
        Array.Sort(sorted);
        var bytes = new byte[sorted.Length * EntryCode.Size];
        for (var i = 0; i < sorted.Length; i++)
        {
            sorted[i].Write(bytes.AsSpan(i * EntryCode.Size));
        }
        return Read(bytes)
            ?? throw new InvalidOperationException("A code stands in the list twice.");
    }

    /// <summary>Null: no such list; something is missing, out of order, twice, or no code.</summary>
    public static CodeList? Read(ReadOnlyMemory<byte> packed)
    {
        if (packed.Length % EntryCode.Size != 0)
        {
            return null;
        }
        var list = new CodeList(packed);
        for (var i = 0; i < list.Count; i++)
        {
            if (list[i].Number == 0 || (i > 0 && list[i - 1] >= list[i]))
            {
                return null;
            }
        }
        return list;
    }

    public ReadOnlySpan<byte> BytesOf(int index) =>
        packed.Span.Slice(index * EntryCode.Size, EntryCode.Size);

    /// <summary>Where it stands, from 0; negative: nowhere.</summary>
    public int IndexOf(EntryCode code)
    {
        var (low, high) = (0, Count - 1);
        while (low <= high)
        {
            var middle = (low + high) >>> 1;
            var order = this[middle].CompareTo(code);
            if (order == 0)
            {
                return middle;
            }
            (low, high) = order < 0 ? (middle + 1, high) : (low, middle - 1);
        }
        return -1;
    }
}

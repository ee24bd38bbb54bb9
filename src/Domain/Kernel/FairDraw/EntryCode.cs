using System.Buffers.Binary;
using System.Globalization;

namespace WeChatUnion.Domain.Kernel.FairDraw;

/// <summary>
/// An entry as everybody may see it: 10 random bytes that stand for its holder in this draw alone, and the number of the holder's
/// entry, from 1. It names nobody, and shows which entries have one holder, so that anyone can see that nobody won twice.
/// </summary>
public readonly record struct EntryCode : IComparable<EntryCode>
{
    /// <summary>Bytes of a code: ten of its holder, two of its number.</summary>
    public const int Size = 12;
    public const int HolderSize = 10;

    private const int Digits = 16;
    private const int Group = 4;

    /// <summary>Crockford's: none of I, L, O and U, which are misread.</summary>
    private const string Alphabet = "0123456789ABCDEFGHJKMNPQRSTVWXYZ";

    private readonly ulong first;
    private readonly uint last;

    private EntryCode(ulong first, uint last) => (this.first, this.last) = (first, last);

    /// <summary>The holder's ten bytes as a number.</summary>
    public UInt128 Holder => ((UInt128)first << 16) | (last >> 16);

    /// <summary>From 1 to 65535.</summary>
    public int Number => (int)(last & 0xFFFF);

    /// <param name="holder">Ten bytes.</param>
    /// <param name="number">From 1 to 65535.</param>
    public static EntryCode Of(ReadOnlySpan<byte> holder, int number)
    {
        ArgumentOutOfRangeException.ThrowIfNotEqual(holder.Length, HolderSize);
        ArgumentOutOfRangeException.ThrowIfLessThan(number, 1);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(number, ushort.MaxValue);
        return new(
            BinaryPrimitives.ReadUInt64BigEndian(holder),
            ((uint)BinaryPrimitives.ReadUInt16BigEndian(holder[8..]) << 16) | (uint)number
        );
    }

    /// <summary>Another entry of the same holder.</summary>
    /// <param name="number">From 1 to 65535.</param>
    public EntryCode OfNumber(int number)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(number, 1);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(number, ushort.MaxValue);
        return new(first, (last & 0xFFFF_0000) | (uint)number);
    }

    /// <param name="bytes">Twelve of them, as <see cref="Write"/> gives them.</param>
    public static EntryCode Read(ReadOnlySpan<byte> bytes) =>
        new(
            BinaryPrimitives.ReadUInt64BigEndian(bytes),
            BinaryPrimitives.ReadUInt32BigEndian(bytes[8..])
        );

    public void Write(Span<byte> bytes)
    {
        BinaryPrimitives.WriteUInt64BigEndian(bytes, first);
        BinaryPrimitives.WriteUInt32BigEndian(bytes[8..], last);
    }

    /// <summary>As members read it and type it: <c>7F3K-0Q2M-9ZXA-T4WD-1</c>.</summary>
    public override string ToString()
    {
        Span<char> text = stackalloc char[Digits + (Digits / Group)];
        var rest = Holder;
        for (var i = text.Length - 1; i >= 0; i--)
        {
            if (i % (Group + 1) == Group)
            {
                text[i] = '-';
                continue;
            }
            text[i] = Alphabet[(int)(rest & 31)];
            rest >>= 5;
        }
        return string.Create(CultureInfo.InvariantCulture, $"{text}{Number}");
    }

    /// <summary>Letters of either case; null: no code.</summary>
    public static EntryCode? Parse(string text)
    {
        var parts = text.Trim().ToUpperInvariant().Split('-');
        if (
            parts.Length != (Digits / Group) + 1
            || parts[..^1].Any(part => part.Length != Group)
            || !ushort.TryParse(parts[^1], NumberStyles.None, null, out var number)
            || number == 0
        )
        {
            return null;
        }
        UInt128 holder = 0;
        foreach (var digit in parts[..^1].SelectMany(part => part))
        {
            var value = Alphabet.IndexOf(digit, StringComparison.Ordinal);
            if (value < 0)
            {
                return null;
            }
            holder = (holder << 5) | (uint)value;
        }
        return new((ulong)(holder >> 16), ((uint)(holder & 0xFFFF) << 16) | number);
    }

    public int CompareTo(EntryCode other)
    {
        var byFirst = first.CompareTo(other.first);
        return byFirst != 0 ? byFirst : last.CompareTo(other.last);
    }

    public static bool operator <(EntryCode left, EntryCode right) => left.CompareTo(right) < 0;

    public static bool operator >(EntryCode left, EntryCode right) => left.CompareTo(right) > 0;

    public static bool operator <=(EntryCode left, EntryCode right) => left.CompareTo(right) <= 0;

    public static bool operator >=(EntryCode left, EntryCode right) => left.CompareTo(right) >= 0;
}

using System.Buffers;
using System.Buffers.Binary;
using System.Text;

namespace WeChatUnion.Domain.Audit;

/// <summary>
/// Writes fields so that two different lists of fields never give the same bytes: whole numbers as eight bytes,
/// the rest with its length before it, all big-endian; what is missing differs from what is empty.
/// </summary>
public sealed class CanonicalBytes
{
    private const byte Missing = 0;
    private const byte Present = 1;
    private readonly ArrayBufferWriter<byte> bytes = new(512);

    public ReadOnlySpan<byte> Written => bytes.WrittenSpan;

    public CanonicalBytes Begin(string form)
    {
        bytes.ResetWrittenCount();
        return Text(form);
    }

    public CanonicalBytes Number(long value)
    {
        BinaryPrimitives.WriteInt64BigEndian(bytes.GetSpan(sizeof(long)), value);
        bytes.Advance(sizeof(long));
        return this;
    }

    /// <summary>UTC ticks: 100 nanoseconds since the year 1.</summary>
    public CanonicalBytes Time(DateTimeOffset value) => Number(value.UtcTicks);

    public CanonicalBytes Bytes(ReadOnlySpan<byte> value)
    {
        Length(value.Length);
        bytes.Write(value);
        return this;
    }

    public CanonicalBytes Id(Guid? value)
    {
        if (!Has(value is not null))
        {
            return this;
        }
        value!.Value.TryWriteBytes(bytes.GetSpan(16), bigEndian: true, out var length);
        bytes.Advance(length);
        return this;
    }

    public CanonicalBytes Blob(byte[]? value) => Has(value is not null) ? Bytes(value) : this;

    public CanonicalBytes TextOrNone(string? value) => Has(value is not null) ? Text(value!) : this;

    /// <summary>
    /// UTF-8. A lone surrogate, which has no UTF-8, is written as the three bytes it would have: no two
    /// texts are written alike.
    /// </summary>
    public CanonicalBytes Text(string value)
    {
        if (!HasLoneSurrogate(value))
        {
            Length(Encoding.UTF8.GetByteCount(value));
            Encoding.UTF8.GetBytes(value, bytes);
            return this;
        }
        var written = new List<byte>();
        Span<byte> encoded = stackalloc byte[4];
        for (var i = 0; i < value.Length; i++)
        {
            if (Rune.TryGetRuneAt(value, i, out var rune))
            {
                written.AddRange(encoded[..rune.EncodeToUtf8(encoded)]);
                i += rune.Utf16SequenceLength - 1;
            }
            else
            {
                var unit = value[i];
                written.AddRange([
                    (byte)(0xE0 | (unit >> 12)),
                    (byte)(0x80 | ((unit >> 6) & 0x3F)),
                    (byte)(0x80 | (unit & 0x3F)),
                ]);
            }
        }
        return Bytes(written.ToArray());
    }

    private static bool HasLoneSurrogate(string value)
    {
        for (var i = 0; i < value.Length; i++)
        {
            if (char.IsSurrogate(value[i]))
            {
                if (!Rune.TryGetRuneAt(value, i, out _))
                {
                    return true;
                }
                i++;
            }
        }
        return false;
    }

    private bool Has(bool present)
    {
        bytes.Write([present ? Present : Missing]);
        return present;
    }

    private void Length(int value)
    {
        BinaryPrimitives.WriteInt32BigEndian(bytes.GetSpan(sizeof(int)), value);
        bytes.Advance(sizeof(int));
    }
}

using System.Buffers.Text;
using System.Globalization;
using System.Text;

namespace WeChat.Wire;

/// <summary>
/// Looks fields up by name, whatever the case of their letters: one field and its children. What
/// is absent reads as empty text or null; the first of equal names counts.
/// </summary>
internal readonly ref struct WireFields
{
    private const int None = -1;
    private readonly ReadOnlySpan<byte> source;
    private readonly ReadOnlySpan<byte> scratch;
    private readonly ReadOnlySpan<WireEntry> entries;
    private readonly int index;

    public WireFields(
        ReadOnlySpan<byte> source,
        ReadOnlySpan<byte> scratch,
        ReadOnlySpan<WireEntry> entries,
        int index
    )
    {
        this.source = source;
        this.scratch = scratch;
        this.entries = entries;
        this.index = index;
    }

    public string Name => Encoding.UTF8.GetString(Span(entries[index].Name));

    public string Value => index == None ? "" : Encoding.UTF8.GetString(Span(entries[index].Value));

    public bool HasChildren => index != None && entries[index].HasChildren;

    public bool Has(ReadOnlySpan<byte> name) => Find(name) != None;

    /// <summary>Exactly as sent, white space included.</summary>
    public string Verbatim(ReadOnlySpan<byte> name) => At(Find(name)).Value;

    /// <summary>Without the white space that samples show around ids, keys and codes.</summary>
    public string Text(ReadOnlySpan<byte> name) => Encoding.UTF8.GetString(Utf8(name));

    /// <summary>As <see cref="Text"/>; null when absent or empty.</summary>
    public string? TextOrNull(ReadOnlySpan<byte> name) =>
        Utf8(name) is { IsEmpty: false } text ? Encoding.UTF8.GetString(text) : null;

    public int? Int32(ReadOnlySpan<byte> name) =>
        Int64(name) is { } number and >= int.MinValue and <= int.MaxValue ? (int)number : null;

    public long? Int64(ReadOnlySpan<byte> name)
    {
        var text = Utf8(name);
        return Utf8Parser.TryParse(text, out long number, out var read) && read == text.Length
            ? number
            : null;
    }

    public double? Double(ReadOnlySpan<byte> name) =>
        double.TryParse(Utf8(name), NumberStyles.Float, CultureInfo.InvariantCulture, out var n)
        && double.IsFinite(n)
            ? n
            : null;

    /// <summary>1 and true, in any case, are true; all else is false.</summary>
    public bool Flag(ReadOnlySpan<byte> name)
    {
        var text = Utf8(name);
        return text.SequenceEqual("1"u8) || Ascii.EqualsIgnoreCase(text, "true"u8);
    }

    /// <summary>The field's own fields; an absent field, or one holding text, has none.</summary>
    public WireFields Child(ReadOnlySpan<byte> name) => At(Find(name));

    /// <summary>One value per field of that name that has fields itself.</summary>
    public IReadOnlyList<T> Objects<T>(ReadOnlySpan<byte> name, WireRead<T> read) =>
        Collect(name, read, objectsOnly: true);

    /// <summary>
    /// <c>wrapper{item*}</c> as XML writes it, or JSON's array (or lone object) named as the wrapper.
    /// </summary>
    public IReadOnlyList<T> Objects<T>(
        ReadOnlySpan<byte> wrapper,
        ReadOnlySpan<byte> item,
        WireRead<T> read
    )
    {
        var inner = Child(wrapper);
        return inner.Has(item) ? inner.Objects(item, read) : Objects(wrapper, read);
    }

    /// <summary>The non-empty texts of every field of that name.</summary>
    public IReadOnlyList<string> Texts(ReadOnlySpan<byte> name) =>
        [
            .. Collect(name, static field => field.Value.Trim(), objectsOnly: false)
                .Where(static text => text.Length > 0),
        ];

    /// <summary>Every field inside this one, in order.</summary>
    public IReadOnlyList<T> All<T>(WireRead<T> read) => Collect(default, read, objectsOnly: false);

    private List<T> Collect<T>(ReadOnlySpan<byte> name, WireRead<T> read, bool objectsOnly)
    {
        var found = new List<T>();
        for (var i = First; i < Last; i = entries[i].End)
        {
            var wanted = name.IsEmpty || Ascii.EqualsIgnoreCase(Span(entries[i].Name), name);
            if (wanted && (!objectsOnly || entries[i].HasChildren))
            {
                found.Add(read(At(i)));
            }
        }
        return found;
    }

    private int First => index + 1;

    private int Last => index == None ? 0 : entries[index].End;

    private WireFields At(int position) => new(source, scratch, entries, position);

    private int Find(ReadOnlySpan<byte> name)
    {
        for (var i = First; i < Last; i = entries[i].End)
        {
            if (Ascii.EqualsIgnoreCase(Span(entries[i].Name), name))
            {
                return i;
            }
        }
        return None;
    }

    /// <summary>As <see cref="Text"/>, not yet a string.</summary>
    public ReadOnlySpan<byte> Utf8(ReadOnlySpan<byte> name)
    {
        var position = Find(name);
        return position == None ? default : Span(entries[position].Value).Trim(" \t\r\n"u8);
    }

    private ReadOnlySpan<byte> Span(WireSlice slice) =>
        (slice.InScratch ? scratch : source).Slice(slice.Start, slice.Length);
}

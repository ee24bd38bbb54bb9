using System.Text;

namespace WeChatUnion.Infrastructure.Tables;

/// <summary>
/// A workbook's shared strings, packed: a city's register has six million of them, which as objects would take half a
/// gigabyte.
/// </summary>
internal sealed class XlsxStrings
{
    private const int ChunkBits = 20;
    private const int ChunkSize = 1 << ChunkBits;
    private const int LongestKept = 1000;

    /// <summary>More than a million people's names, numbers and phones take.</summary>
    private const long Limit = 256L << 20;

    private readonly List<byte[]> chunks = [];
    private readonly List<int[]> starts = [];
    private int used = ChunkSize;
    private long total;

    public int Count { get; private set; }

    /// <summary>Each text stands in one chunk behind its length.</summary>
    public void Add(ReadOnlySpan<char> text)
    {
        Span<byte> bytes = stackalloc byte[LongestKept * 3];
        var length = Encoding.UTF8.GetBytes(
            text.Length > LongestKept ? text[..LongestKept] : text,
            bytes
        );
        if (used + length + 2 > ChunkSize)
        {
            chunks.Add(GC.AllocateUninitializedArray<byte>(ChunkSize));
            used = 0;
        }
        total += length + 6;
        if (total > Limit)
        {
            throw new UnusableFileException("文件的文字内容过多，请分成几个文件导入。");
        }
        if (Count % ChunkSize == 0)
        {
            starts.Add(new int[ChunkSize]);
        }
        starts[^1][Count % ChunkSize] = ((chunks.Count - 1) << ChunkBits) | used;
        Count++;
        var chunk = chunks[^1];
        chunk[used] = (byte)length;
        chunk[used + 1] = (byte)(length >> 8);
        bytes[..length].CopyTo(chunk.AsSpan(used + 2));
        used += length + 2;
    }

    public string this[int index]
    {
        get
        {
            var start = starts[index >> ChunkBits][index & (ChunkSize - 1)];
            var chunk = chunks[start >>> ChunkBits];
            var at = start & (ChunkSize - 1);
            return Encoding.UTF8.GetString(chunk, at + 2, chunk[at] | (chunk[at + 1] << 8));
        }
    }
}

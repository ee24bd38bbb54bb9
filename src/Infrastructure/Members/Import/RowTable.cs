using System.Globalization;
using WeChatUnion.Domain.Kernel.PersonalData;

namespace WeChatUnion.Infrastructure.Members.Import;

/// <summary>
/// Which keys a file has already brought, and in which row: 12 bytes a row, where a dictionary would take 50. Of a key its
/// first 64 bits are kept; two of a million rows share them once in ten million files.
/// </summary>
/// <remarks>In 256 parts, so that growing never holds a second table of a million rows.</remarks>
internal sealed class RowTable
{
    private readonly Part[] parts = [.. Enumerable.Range(0, 256).Select(_ => new Part())];

    /// <summary>Number of the row that brought the key first; null when this one does, which is then kept.</summary>
    /// <param name="number">From 1.</param>
    public int? FirstOrAdd(BlindIndex key, int number)
    {
        var bits = BitsOf(key);
        return PartOf(bits).FirstOrAdd(bits, number);
    }

    public int? Find(BlindIndex key)
    {
        var bits = BitsOf(key);
        return PartOf(bits).Find(bits);
    }

    private Part PartOf(long bits) => parts[bits >>> 56];

    private static long BitsOf(BlindIndex key) =>
        long.Parse(key.Value.AsSpan(0, 16), NumberStyles.HexNumber, CultureInfo.InvariantCulture);

    private sealed class Part
    {
        private long[] keys = new long[16];
        private int[] rows = new int[16];
        private int count;

        public int? FirstOrAdd(long key, int number)
        {
            var at = PlaceOf(key);
            if (rows[at] != 0)
            {
                return rows[at];
            }
            (keys[at], rows[at]) = (key, number);
            if (++count * 4 > keys.Length * 3)
            {
                Grow();
            }
            return null;
        }

        public int? Find(long key) => rows[PlaceOf(key)] is not 0 and var row ? row : null;

        private int PlaceOf(long key)
        {
            var at = (int)(key & (keys.Length - 1));
            while (rows[at] != 0 && keys[at] != key)
            {
                at = (at + 1) & (keys.Length - 1);
            }
            return at;
        }

        private void Grow()
        {
            var (oldKeys, oldRows) = (keys, rows);
            (keys, rows) = (new long[oldKeys.Length * 2], new int[oldKeys.Length * 2]);
            for (var i = 0; i < oldKeys.Length; i++)
            {
                if (oldRows[i] != 0)
                {
                    var at = PlaceOf(oldKeys[i]);
                    (keys[at], rows[at]) = (oldKeys[i], oldRows[i]);
                }
            }
        }
    }
}

using WeChatUnion.Domain.Members.Import;
using WeChatUnion.Infrastructure.Tables;

namespace WeChatUnion.Infrastructure.Members.Import;

/// <summary>Cuts a file into blocks, each table under its own header.</summary>
internal sealed class BlockReader(
    ITableReader file,
    RegisterColumns columns,
    IReadOnlyDictionary<string, string> overrides,
    int blockSize
)
{
    private readonly HashSet<string> unknown = [];

    /// <summary>Header and title of each column that was found, of the first table.</summary>
    public IReadOnlyList<(string Header, string Column)> UsedHeaders { get; private set; } = [];

    /// <summary>Headers nobody knows, of all tables read so far.</summary>
    public IReadOnlyCollection<string> UnknownHeaders => unknown;

    /// <exception cref="UnusableFileException">A header lacks a column, or the file breaks off.</exception>
    public IEnumerable<RowBlock> Read()
    {
        var (any, block) = (false, New());
        UnusableFileException? broken = null;
        while (Try(file.NextTable, ref broken))
        {
            if (!Try(file.Read, ref broken))
            {
                continue;
            }
            var places = PlacesOf(ReadHeader());
            while (Try(file.Read, ref broken))
            {
                any = true;
                block.Places.Add(file.Place);
                block.Cells.Add(Array.ConvertAll(places, at => at < 0 ? null : file[at]));
                if (block.Count == blockSize)
                {
                    yield return block with
                    {
                        Fraction = file.Fraction,
                    };
                    block = New();
                }
            }
        }
        if (block.Count > 0)
        {
            yield return block with
            {
                Fraction = file.Fraction,
            };
        }
        if (broken is not null || !any)
        {
            throw broken ?? new UnusableFileException("文件里只有表头，或没有任何内容。");
        }
    }

    /// <summary>Rows before the break are handed out before the break is told.</summary>
    private static bool Try(Func<bool> read, ref UnusableFileException? broken)
    {
        try
        {
            return broken is null && read();
        }
        catch (UnusableFileException error)
        {
            broken = error;
            return false;
        }
    }

    private RowBlock New() => new(columns, new(blockSize), new(blockSize), 0);

    private HeaderMap ReadHeader()
    {
        var headers = new List<string>();
        for (var i = 0; i < file.Count; i++)
        {
            headers.Add(file[i]);
        }
        var map = HeaderMap.Of(headers, columns.All, overrides);
        if (!map.IsUsable)
        {
            var missing = string.Join("、", map.Missing.Select(column => column.Title));
            var repeated = string.Join("、", map.Repeated);
            throw new UnusableFileException(
                $"第 {file.Place} 行的表头"
                    + (missing.Length > 0 ? $"缺少必需的列：{missing}。" : "")
                    + (repeated.Length > 0 ? $"有重复的列：{repeated}。" : "")
            );
        }
        unknown.UnionWith(map.Unknown);
        if (UsedHeaders.Count == 0)
        {
            UsedHeaders =
            [
                .. columns.All.Where(map.Has).Select(one => (headers[map.PlaceOf(one)], one.Title)),
            ];
        }
        return map;
    }

    private int[] PlacesOf(HeaderMap map) => [.. columns.All.Select(map.PlaceOf)];
}

using WeChatUnion.Domain.Kernel;
using WeChatUnion.Domain.Members.Import;
using WeChatUnion.Domain.Members.Tags;
using WeChatUnion.Infrastructure.Tables;

namespace WeChatUnion.Infrastructure.Members.Tags;

internal sealed class TagFile : ITagFile
{
    private static readonly Dictionary<string, string> NoOthers = [];

    /// <summary>One list at a time bounds what reading takes of memory; whoever sends slowly holds up nobody.</summary>
    private static readonly SemaphoreSlim Turn = new(1);

    public async Task<Outcome<IReadOnlyList<TagFileRow>>> ReadAsync(
        Stream file,
        CancellationToken cancel
    )
    {
        using var held = new MemoryStream();
        if (!await TryHoldAsync(file, held, cancel))
        {
            return TagRefusals.FileTooLarge;
        }
        await Turn.WaitAsync(cancel);
        try
        {
            return Read(held, cancel);
        }
        catch (UnusableFileException unusable)
        {
            return TagRefusals.Unusable(unusable.Message);
        }
        finally
        {
            Turn.Release();
        }
    }

    private static async Task<bool> TryHoldAsync(
        Stream file,
        MemoryStream held,
        CancellationToken cancel
    )
    {
        var buffer = new byte[1 << 16];
        int read;
        while ((read = await file.ReadAsync(buffer, cancel)) > 0)
        {
            if (held.Length + read > ITagFile.MostBytes)
            {
                return false;
            }
            held.Write(buffer, 0, read);
        }
        held.Position = 0;
        return true;
    }

    private static Outcome<IReadOnlyList<TagFileRow>> Read(
        MemoryStream held,
        CancellationToken cancel
    )
    {
        using var table = TableFile.Open(held, [], cancel);
        var rows = new List<TagFileRow>();
        var isList = false;
        while (table.NextTable())
        {
            if (!table.Read() || HeadersOf(table) is not { IsUsable: true } headers)
            {
                continue;
            }
            isList = true;
            var (name, number) = (
                headers.PlaceOf(MemberColumns.Name),
                headers.PlaceOf(MemberColumns.IdNumber)
            );
            while (table.Read())
            {
                if (rows.Count == ITagFile.MostRows)
                {
                    return TagRefusals.FileTooLarge;
                }
                rows.Add(new(table.Place, table[name], table[number]));
            }
        }
        return isList ? rows : TagRefusals.NoColumns;
    }

    private static HeaderMap HeadersOf(ITableReader table) =>
        HeaderMap.Of(
            [.. Enumerable.Range(0, table.Count).Select(cell => table[cell])],
            [MemberColumns.Name, MemberColumns.IdNumber],
            NoOthers
        );
}

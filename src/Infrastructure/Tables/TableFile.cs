namespace WeChatUnion.Infrastructure.Tables;

/// <summary>Opens a file by what it holds; its extension says nothing.</summary>
internal static class TableFile
{
    /// <exception cref="UnusableFileException">It cannot be opened.</exception>
    public static Stream OpenStream(string path)
    {
        try
        {
            return new FileStream(
                path,
                new FileStreamOptions { BufferSize = 1 << 16, Options = FileOptions.SequentialScan }
            );
        }
        catch (Exception closed) when (closed is IOException or UnauthorizedAccessException)
        {
            throw new UnusableFileException("文件不存在或无法读取。", closed);
        }
    }

    /// <param name="kept">Closed with the reader.</param>
    /// <param name="cancel">Heard while it is read, as <see cref="OperationCanceledException"/> of any member.</param>
    /// <param name="sheets">Names of the sheets to read, in this order; empty: all that are visible.</param>
    /// <exception cref="UnusableFileException">It is no table.</exception>
    public static ITableReader Open(
        Stream kept,
        IReadOnlyList<string> sheets,
        CancellationToken cancel
    )
    {
        var file = new HeardStream(kept, cancel);
        try
        {
            Span<byte> head = stackalloc byte[8];
            var read = file.ReadAtLeast(head, head.Length, throwOnEndOfStream: false);
            file.Position = 0;
            head = head[..read];
            return head switch
            {
                [] => throw new UnusableFileException("文件是空的。"),
                [0xD0, 0xCF, 0x11, 0xE0, ..] => throw new UnusableFileException(
                    "这是旧版 xls 或加了密码的文件，请另存为不带密码的 xlsx 再导入。"
                ),
                [(byte)'P', (byte)'K', ..] => new XlsxReader(file, sheets),
                [(byte)'%', (byte)'P', (byte)'D', (byte)'F', ..] => throw NoTable(),
                _ => new CsvReader(file, TextEncodings.Detect(file) ?? throw NoTable()),
            };
        }
        catch
        {
            file.Dispose();
            throw;
        }
    }

    private static UnusableFileException NoTable() =>
        new("文件既不是 CSV 文本，也不是 xlsx 表格。");
}

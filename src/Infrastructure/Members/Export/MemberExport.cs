using System.Text;
using WeChatUnion.Domain.Members.Export;
using WeChatUnion.Domain.Staff.Contracts;

namespace WeChatUnion.Infrastructure.Members.Export;

/// <inheritdoc />
internal sealed class MemberExport(ExportRows rows) : IMemberExport
{
    private static readonly UTF8Encoding WithMark = new(encoderShouldEmitUTF8Identifier: true);

    public Task<long> WriteAsync(
        StaffScope scope,
        ExportMembersRequest request,
        Stream output,
        CancellationToken cancel
    ) =>
        request.Format == ExportFormat.Csv
            ? WriteCsvAsync(rows.ReadAsync(scope, request), output, cancel)
            : WriteXlsxAsync(rows.ReadAsync(scope, request), output, cancel);

    private static async Task<long> WriteCsvAsync(
        IAsyncEnumerable<string[]> rows,
        Stream output,
        CancellationToken cancel
    )
    {
        await using var text = new StreamWriter(output, WithMark, 1 << 16, leaveOpen: true);
        await text.WriteLineAsync(string.Join(',', ExportRows.Header));
        var written = 0L;
        await foreach (var row in rows.WithCancellation(cancel))
        {
            await text.WriteLineAsync(string.Join(',', row.Select(SafeCells.Csv)));
            written++;
        }
        return written;
    }

    private static async Task<long> WriteXlsxAsync(
        IAsyncEnumerable<string[]> rows,
        Stream output,
        CancellationToken cancel
    )
    {
        using var workbook = new XlsxWriter(output, ExportRows.Header);
        await foreach (var row in rows.WithCancellation(cancel))
        {
            workbook.Write(row);
        }
        return workbook.Finish();
    }
}

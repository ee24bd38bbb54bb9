using System.Text;
using WeChatUnion.Domain.Members.Export;
using WeChatUnion.Domain.Staff.Contracts;
using WeChatUnion.Infrastructure.Tables;

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
            ? WriteCsvAsync(rows.ReadAsync(scope, request, cancel), output)
            : WriteXlsxAsync(rows.ReadAsync(scope, request, cancel), output);

    private static async Task<long> WriteCsvAsync(IAsyncEnumerable<string[]> rows, Stream output)
    {
        await using var text = new StreamWriter(output, WithMark, 1 << 14, leaveOpen: true);
        await text.WriteLineAsync(string.Join(',', ExportRows.Header));
        var written = 0L;
        await foreach (var row in rows)
        {
            await text.WriteLineAsync(string.Join(',', row.Select(SafeCells.Csv)));
            written++;
        }
        return written;
    }

    private static async Task<long> WriteXlsxAsync(IAsyncEnumerable<string[]> rows, Stream output)
    {
        using var workbook = new XlsxWriter(output, "会员", ExportRows.Header);
        await foreach (var row in rows)
        {
            workbook.Write(row);
        }
        return workbook.Finish();
    }
}

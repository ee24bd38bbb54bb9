using System.Globalization;
using System.Runtime.CompilerServices;
using System.Text;
using WeChatUnion.Domain.Cards.Contracts;
using WeChatUnion.Domain.Cases.Payments;
using WeChatUnion.Domain.Members.Contracts;
using WeChatUnion.Infrastructure.Tables;

namespace WeChatUnion.Infrastructure.Cases.Payments;

/// <inheritdoc />
internal sealed class PayFile(IPayStore store, IPayoutCards cards, IPayeeNames names) : IPayFile
{
    private const int Step = 500;
    private static readonly UTF8Encoding WithMark = new(encoderShouldEmitUTF8Identifier: true);

    private static readonly string[] Header = ["明细编号", "户名", "卡号", "开户行", "金额（元）"];

    public Task<long> WriteAsync(
        PayBatchId batch,
        int after,
        int to,
        PayFileFormat format,
        Stream output,
        CancellationToken cancel
    )
    {
        var rows = ReadAsync(batch, after, to, cancel);
        return format switch
        {
            PayFileFormat.Xlsx => WriteXlsxAsync(rows, output),
            PayFileFormat.Csv => WriteCsvAsync(rows, WithMark, output),
            _ => WriteCsvAsync(rows, TextEncodings.Gb18030, output),
        };
    }

    private async IAsyncEnumerable<string[]> ReadAsync(
        PayBatchId batch,
        int after,
        int to,
        [EnumeratorCancellation] CancellationToken cancel
    )
    {
        for (var from = after; from < to; from += Step)
        {
            var items = (await store.ReadItemsAsync(batch, from, Math.Min(from + Step, to), cancel))
                .Where(item => item.State == PayItemState.Waiting)
                .ToList();
            var numbers = await cards.OpenAsync([.. items.Select(item => item.CardId)], cancel);
            var payees = await names.OpenAsync([.. items.Select(item => item.MemberId)], cancel);
            foreach (var item in items)
            {
                var card = numbers.GetValueOrDefault(item.CardId);
                if (card?.Digest != item.CardDigest)
                {
                    throw new InvalidOperationException(
                        $"The card of item {item.Id.Value} is not the one that was confirmed."
                    );
                }
                yield return
                [
                    item.Id.Value.ToString(),
                    payees[item.MemberId],
                    card.Number,
                    card.Bank,
                    (item.AmountCents / 100m).ToString("F2", CultureInfo.InvariantCulture),
                ];
            }
        }
    }

    private static async Task<long> WriteCsvAsync(
        IAsyncEnumerable<string[]> rows,
        Encoding encoding,
        Stream output
    )
    {
        await using var text = new StreamWriter(output, encoding, 1 << 14, leaveOpen: true);
        await text.WriteLineAsync(string.Join(',', Header));
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
        using var workbook = new XlsxWriter(output, "发放", Header);
        await foreach (var row in rows)
        {
            workbook.Write(row);
        }
        return workbook.Finish();
    }
}

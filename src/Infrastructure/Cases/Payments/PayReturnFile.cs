using WeChatUnion.Domain.Cases.Payments;
using WeChatUnion.Domain.Cases.Payments.Returns;
using WeChatUnion.Domain.Kernel;
using WeChatUnion.Infrastructure.Tables;

namespace WeChatUnion.Infrastructure.Cases.Payments;

internal sealed class PayReturnFile : IPayReturnFile
{
    public const int MostBytes = 16 << 20;
    private const int Step = 500;

    /// <summary>One upload at a time bounds what they take of memory together.</summary>
    private static readonly SemaphoreSlim Turn = new(1);

    public async Task<Outcome<int>> ReadAsync(
        Stream file,
        Func<IReadOnlyList<PayReturnLine>, Task> take,
        CancellationToken cancel
    )
    {
        await Turn.WaitAsync(cancel);
        try
        {
            using var held = new MemoryStream();
            if (!await HoldAsync(file, held, cancel))
            {
                return PaymentRefusals.ReturnTooLarge;
            }
            return await ReadHeldAsync(held, take, cancel);
        }
        catch (UnusableFileException unusable)
        {
            return PaymentRefusals.ReturnUnusable(unusable.Message);
        }
        finally
        {
            Turn.Release();
        }
    }

    private static async Task<bool> HoldAsync(
        Stream file,
        MemoryStream held,
        CancellationToken cancel
    )
    {
        var buffer = new byte[1 << 16];
        int read;
        while ((read = await file.ReadAsync(buffer, cancel)) > 0)
        {
            if (held.Length + read > MostBytes)
            {
                return false;
            }
            held.Write(buffer, 0, read);
        }
        held.Position = 0;
        return true;
    }

    private static async Task<Outcome<int>> ReadHeldAsync(
        MemoryStream held,
        Func<IReadOnlyList<PayReturnLine>, Task> take,
        CancellationToken cancel
    )
    {
        using var table = TableFile.Open(held, [], cancel);
        var block = new List<PayReturnLine>(Step);
        var rows = 0;
        while (table.NextTable())
        {
            if (!table.Read() || PayReturnColumns.Of(table) is not { } columns)
            {
                continue;
            }
            while (table.Read())
            {
                if (++rows > PayReturn.MostRows)
                {
                    return PaymentRefusals.ReturnTooLarge;
                }
                block.Add(columns.Read(table));
                if (block.Count == Step)
                {
                    await take(block);
                    block.Clear();
                }
            }
        }
        if (block.Count > 0)
        {
            await take(block);
        }
        return rows;
    }
}

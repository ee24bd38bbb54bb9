using WeChatUnion.Domain.Kernel;
using WeChatUnion.Domain.Points;
using WeChatUnion.Domain.Points.Contracts;
using WeChatUnion.Infrastructure.Persistence;
using WeChatUnion.Infrastructure.Points.Books;
using WeChatUnion.Infrastructure.Points.Rules;

namespace WeChatUnion.Infrastructure.Points;

/// <summary>Takes points in the caller's unit of work: the balance by one conditional statement, then the lots that expire first.</summary>
internal sealed class PointSpending(
    PointsSwitch points,
    PointBooks books,
    PointRulesBook rules,
    UnionUnitOfWork work
) : IPointSpending
{
    public async Task<Outcome<PointReceipt>> SpendAsync(
        PointSpend spend,
        DateTimeOffset now,
        CancellationToken cancel
    )
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(spend.Points, 1);
        var spent = await TrySpendAsync(spend, now, cancel);
        if (!spent.Succeeded)
        {
            await work.RollbackAsync();
        }
        return spent;
    }

    private async Task<Outcome<PointReceipt>> TrySpendAsync(
        PointSpend spend,
        DateTimeOffset now,
        CancellationToken cancel
    )
    {
        if (!points.IsOn)
        {
            return PointsRefusals.Off;
        }
        if (await books.HoldAsync(spend.Person, cancel) is not { } account)
        {
            return PointsRefusals.NotEnough;
        }
        if (await books.FindAsync(spend.Cause, cancel) is not null)
        {
            return PointsRefusals.AlreadySpent;
        }
        var version = (await rules.ForAsync(now, cancel)).Version;
        await books.ExpireDueAsync(account, version, now, cancel);
        if (!await books.TryTakeAsync(account, spend.Points, cancel))
        {
            return PointsRefusals.NotEnough;
        }
        var parts = PointLot.Take(await books.LotsAsync(account, cancel), spend.Points);
        await books.TakeFromLotsAsync(account, parts, cancel);
        var transfer = books.Write(
            new()
            {
                Id = PointTransferId.New(),
                Cause = spend.Cause,
                Kind = PointTransferKind.Spent,
                AccountId = account,
                Points = spend.Points,
                Day = Transfers.DayOf(now),
                Rules = version,
                Words = PointWords.Cut(spend.Words),
                At = now,
            },
            [.. PostingRow.OutOf(account, parts), PostingRow.Of(PointBook.Spent, spend.Points)]
        );
        return new PointReceipt(transfer.Id, spend.Points, IsKnown: false);
    }
}

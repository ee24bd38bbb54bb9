using WeChatUnion.Domain.Kernel;
using WeChatUnion.Domain.Points;
using WeChatUnion.Domain.Points.Contracts;
using WeChatUnion.Infrastructure.Persistence;

namespace WeChatUnion.Infrastructure.Points;

/// <summary>Reversals in the caller's unit of work, which is left with nothing in it where none is made.</summary>
internal sealed class PointReversals(
    PointsSwitch points,
    ReversePoints reverse,
    UnionUnitOfWork work
) : IPointReversals
{
    public async Task<Outcome<PointReversal>> ReverseAsync(
        PointTransferId transfer,
        DateTimeOffset now,
        CancellationToken cancel
    )
    {
        var reversed = points.IsOn
            ? await reverse.ExecuteAsync(transfer, now, cancel)
            : PointsRefusals.Off;
        if (!reversed.Succeeded || reversed.Value.IsKnown)
        {
            await work.RollbackAsync();
        }
        return reversed;
    }
}

using Microsoft.EntityFrameworkCore;
using WeChatUnion.Domain.IronFans.Months;
using WeChatUnion.Infrastructure.Persistence;

namespace WeChatUnion.Infrastructure.IronFans.Retention;

/// <summary>
/// What people were called and said about a month, once it is as old as its days may be: names and signals of all who were asked about, and the
/// words of objections. Places and numbers stay, and the honoured keep their names in their seats.
/// </summary>
public sealed class MonthWords(UnionDbContext db, UnionUnitOfWork work)
{
    /// <returns>In how many rows something was.</returns>
    public async Task<int> ForgetAsync(int month, CancellationToken cancel)
    {
        await work.BeginAsync(cancel);
        var candidates = await db.Set<FanCandidate>()
            .Where(one => one.Month == month)
            .Where(one => one.MaskedName != null || one.UnionName != null || one.Signals != null)
            .ExecuteUpdateAsync(
                set =>
                    set.SetProperty(one => one.MaskedName, (string?)null)
                        .SetProperty(one => one.UnionName, (string?)null)
                        .SetProperty(one => one.Signals, (string?)null),
                cancel
            );
        var objections = await db.Set<FanObjection>()
            .Where(one => one.Month == month && one.Text != FanObjection.Gone)
            .ExecuteUpdateAsync(
                set =>
                    set.SetProperty(one => one.Text, FanObjection.Gone)
                        .SetProperty(
                            one => one.Answer,
                            one => one.Answer == null ? null : FanObjection.Gone
                        ),
                cancel
            );
        await work.CommitAsync(cancel);
        return candidates + objections;
    }
}

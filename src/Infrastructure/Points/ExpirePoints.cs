using WeChatUnion.Domain.Kernel;
using WeChatUnion.Domain.Points;
using WeChatUnion.Infrastructure.Points.Books;
using WeChatUnion.Infrastructure.Points.Rules;

namespace WeChatUnion.Infrastructure.Points;

/// <summary>Lots of one account whose time has come, a transfer each. Another node that was first leaves nothing to do.</summary>
internal sealed class ExpirePoints(PointBooks books, PointRulesBook rules, IUnitOfWork work)
{
    public async Task ExecuteAsync(
        PointAccountId account,
        DateTimeOffset now,
        CancellationToken cancel
    )
    {
        await books.HoldExactlyAsync(account, cancel);
        var version = (await rules.ForAsync(now, cancel)).Version;
        await books.ExpireDueAsync(account, version, now, cancel);
        await work.SaveAsync(cancel);
    }
}

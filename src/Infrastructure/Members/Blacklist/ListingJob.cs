using WeChatUnion.Domain.Members.Blacklist;
using WeChatUnion.Infrastructure.Scheduling;

namespace WeChatUnion.Infrastructure.Members.Blacklist;

internal sealed class ListingJob(ExpireListings expire, TimeProvider clock) : IUnionJob
{
    public Task RunAsync(CancellationToken cancel) =>
        expire.ExecuteAsync(clock.GetUtcNow(), cancel);
}

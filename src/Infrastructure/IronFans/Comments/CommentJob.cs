using WeChatUnion.Infrastructure.Scheduling;

namespace WeChatUnion.Infrastructure.IronFans.Comments;

internal sealed class CommentJob(CountComments count, TimeProvider clock) : IUnionJob
{
    public Task RunAsync(CancellationToken cancel) => count.ExecuteAsync(clock.GetUtcNow(), cancel);
}

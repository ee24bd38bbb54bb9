using WeChatUnion.Infrastructure.Scheduling;

namespace WeChatUnion.Infrastructure.IronFans.Comments;

internal sealed class ArticleJob(FindArticles find, TimeProvider clock) : IUnionJob
{
    public Task RunAsync(CancellationToken cancel) => find.ExecuteAsync(clock.GetUtcNow(), cancel);
}

using WeChatUnion.Infrastructure.Persistence;

namespace WeChatUnion.Infrastructure.Members.Organizations;

/// <summary>After a save there is nothing left to give back.</summary>
internal sealed class HeldTree(UnionUnitOfWork work) : IAsyncDisposable
{
    public async ValueTask DisposeAsync() => await work.RollbackAsync();
}

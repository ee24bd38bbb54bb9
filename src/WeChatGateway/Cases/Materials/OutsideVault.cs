using WeChatUnion.Domain.Cases.Materials;
using WeChatUnion.Gateway.Hosting.Crowds;

namespace WeChatUnion.Gateway.Cases.Materials;

/// <summary>A request gives its turn back while its file comes in, or while the storage is waited for.</summary>
internal sealed class OutsideVault(IMaterialVault vault, IHttpContextAccessor http) : IMaterialVault
{
    public Task PutAsync(ObjectKey key, Stream content, CancellationToken cancel) =>
        OutsideAsync(() => vault.PutAsync(key, content, cancel), cancel);

    public Task<Stream?> OpenAsync(ObjectKey key, CancellationToken cancel) =>
        Turn.OutsideAsync(http.HttpContext, () => vault.OpenAsync(key, cancel), cancel);

    public Task DeleteAsync(ObjectKey key, CancellationToken cancel) =>
        OutsideAsync(() => vault.DeleteAsync(key, cancel), cancel);

    public IAsyncEnumerable<ObjectKey> WalkAsync(DateTimeOffset before, CancellationToken cancel) =>
        vault.WalkAsync(before, cancel);

    private Task<bool> OutsideAsync(Func<Task> wait, CancellationToken cancel) =>
        Turn.OutsideAsync(
            http.HttpContext,
            async () =>
            {
                await wait();
                return true;
            },
            cancel
        );
}

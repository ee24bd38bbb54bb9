using WeChatUnion.Domain.Kernel;

namespace WeChatUnion.Domain.Cases.Upkeep;

/// <summary>Silence on a case cannot be taken as a yes, as what would follow from it is refused: its desk decides.</summary>
public sealed class LeaveCaseToPeople(ICaseStore store, IUnitOfWork work)
{
    public async Task ExecuteAsync(CaseId id, CancellationToken cancel)
    {
        if (await store.FindAsync(id, cancel) is { SilentAt: not null } one)
        {
            one.LeaveToPeople();
            await work.SaveAsync(cancel);
        }
    }
}

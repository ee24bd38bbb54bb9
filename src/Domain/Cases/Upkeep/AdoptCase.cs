using WeChatUnion.Domain.Kernel;

namespace WeChatUnion.Domain.Cases.Upkeep;

/// <summary>
/// The second look for <see cref="CaseAdoption"/>: a case begun at the counter in the moment its member was bound saw no
/// binding, and the binding saw no case. Done again it changes nothing.
/// </summary>
public sealed class AdoptCase(ICaseStore store, CaseAdoption adoption, IUnitOfWork work)
{
    /// <returns>Whether anything changed, of this case or another one of its member.</returns>
    public async Task<bool> ExecuteAsync(CaseId id, DateTimeOffset now, CancellationToken cancel)
    {
        if (
            await store.FindAsync(id, cancel) is not { MemberId: { } member }
            || !await adoption.AdoptAsync(member, now, cancel)
        )
        {
            return false;
        }
        return await work.TrySaveAsync(cancel);
    }
}

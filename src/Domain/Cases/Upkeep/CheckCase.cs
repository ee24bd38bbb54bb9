using WeChatUnion.Domain.Cases.Contracts;
using WeChatUnion.Domain.Cases.Materials;
using WeChatUnion.Domain.Kernel;
using WeChatUnion.Domain.Members.Contracts;

namespace WeChatUnion.Domain.Cases.Upkeep;

/// <summary>
/// What can be found out about a case without a person, off the path of who handed it in, and its first step into review. Run
/// again it finds the case gone on.
/// </summary>
public sealed class CheckCase(
    ICaseStore store,
    CaseChecking checking,
    CaseConclusion conclusion,
    IMaterialStore materials,
    IUnionDirectory unions,
    IUnitOfWork work
)
{
    /// <summary>
    /// Photos take a second; when a machine is out of order a person looks at them, and <see cref="CheckLatePhotos"/> comes back.
    /// </summary>
    public static readonly TimeSpan Patience = TimeSpan.FromMinutes(10);

    /// <param name="toPeople">
    /// What follows from passing checks alone was refused, the fund is spent: its last level is asked after all, and a person
    /// there is told why.
    /// </param>
    /// <returns>False: it waits for its photos. A refusal: nothing was saved, it goes to people.</returns>
    public async Task<Outcome<bool>> ExecuteAsync(
        CaseId id,
        DateTimeOffset now,
        CancellationToken cancel,
        bool toPeople = false
    )
    {
        if (await store.FindAsync(id, cancel) is not { State: CaseState.Submitted } one)
        {
            return true;
        }
        var attached = await materials.FindOfCaseAsync(id, cancel);
        if (CaseChecking.Waits(attached) && now - one.SubmittedAt < Patience)
        {
            return false;
        }
        var results = await checking.RunAsync(one, attached, now, cancel);
        var hasNext = one.TakeChecks(results, CaseConclusion.LotOf(one), now);
        if (!hasNext && toPeople)
        {
            one.AskLast(now);
            hasNext = true;
        }
        var path = one.UnitId is { } unit ? (await unions.FindAsync(unit, cancel))?.Path : null;
        if (await conclusion.GoOnAsync(one, hasNext, now, cancel, unionPath: path) is { } refusal)
        {
            return refusal;
        }
        try
        {
            await work.SaveAsync(cancel);
        }
        catch (StaleVersionException)
        {
            // Withdrawn, or checked by another node, in the same moment.
        }
        return true;
    }
}

using WeChatUnion.Domain.Cases.Contracts;
using WeChatUnion.Domain.Cases.Materials;
using WeChatUnion.Domain.Kernel;
using WeChatUnion.Domain.Kernel.PersonalData;
using WeChatUnion.Domain.Members.Contracts;

namespace WeChatUnion.Domain.Cases.Upkeep;

/// <summary>
/// What can be found out about a case without a person, off the path of who handed it in, and its first step into review. Run
/// again it finds the case gone on.
/// </summary>
public sealed class CheckCase(
    ICaseStore store,
    CaseKinds kinds,
    CaseSubmissions submissions,
    CaseConclusion conclusion,
    CaseDisputes disputes,
    IMaterialStore materials,
    IUnionDirectory unions,
    IPersonalDataVault vault,
    IUnitOfWork work
)
{
    /// <summary>Photos take a second; when a machine is out of order a person looks at them.</summary>
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
        var waits = attached.Any(material =>
            material.State is MaterialState.Fetching or MaterialState.Received
        );
        if (waits && now - one.SubmittedAt < Patience)
        {
            return false;
        }
        var kind = kinds.Of(one);
        var known = await store.FindKeysAsync(one, cancel);
        var read = await submissions.OfAsync(one, attached, now, cancel);
        var keys = CompleteKeys(one, kind.KeysOf(read), known);
        if (keys.Count > known.Count)
        {
            // Of two cases checked at the same moment the later to stand here sees the other.
            await work.SaveAsync(cancel);
        }
        var clashing = await store.FindClashingAsync(one, keys, cancel);
        var submission = await submissions.CompareAsync(one, read, attached, clashing, cancel);
        var results = await kind.CheckAsync(submission, now, cancel);
        foreach (var result in results)
        {
            store.Add(CaseCheck.Keep(one, result, now));
        }
        await disputes.OpenAsync(one, clashing, now, cancel);
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

    /// <summary>What was read only after handing in counts like what was known before.</summary>
    private List<CaseKey> CompleteKeys(
        Case one,
        IReadOnlyList<string> read,
        IReadOnlyList<CaseKey> before
    )
    {
        var keys = before.ToList();
        foreach (var key in read.Distinct().Select(text => CaseKey.Of(one, text, vault)))
        {
            if (keys.Count < CaseKey.MaxKeys && keys.All(known => known.Index != key.Index))
            {
                store.Add(key);
                keys.Add(key);
            }
        }
        return keys;
    }
}

using WeChatUnion.Domain.Cases.Contracts;
using WeChatUnion.Domain.Cases.Materials;
using WeChatUnion.Domain.Kernel;
using WeChatUnion.Domain.Kernel.PersonalData;

namespace WeChatUnion.Domain.Cases;

/// <summary>Its keys, who else has them, pictures alike, and what its kind asks: found out and kept as evidence.</summary>
public sealed class CaseChecking(
    ICaseStore store,
    CaseKinds kinds,
    CaseSubmissions submissions,
    CaseDisputes disputes,
    IPersonalDataVault vault,
    IUnitOfWork work
)
{
    /// <summary>Says that photos were not ready, and later, under the same code, that they are.</summary>
    public const string PreparedCode = "prepared";

    internal static readonly CaseCheckResult Prepared = new(
        PreparedCode,
        "照片处理",
        CheckVerdict.Pass,
        "照片处理",
        "晚到的照片已处理，检查已重新做过。"
    );

    private static readonly CaseCheckResult Unprepared = new(
        PreparedCode,
        "照片处理",
        CheckVerdict.Hint,
        "照片处理",
        "有照片还没有处理好，处理好后会重新检查。"
    );

    /// <summary>Not all of it was looked at by the machine.</summary>
    internal static bool Waits(IReadOnlyList<Material> attached) =>
        attached.Any(material =>
            material.State is MaterialState.Fetching or MaterialState.Received
        );

    /// <summary>New keys are saved at once; the rest goes into the caller's unit of work.</summary>
    /// <param name="attached">All that is attached to it.</param>
    internal async Task<IReadOnlyList<CaseCheckResult>> RunAsync(
        Case one,
        IReadOnlyList<Material> attached,
        DateTimeOffset now,
        CancellationToken cancel
    )
    {
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
        IReadOnlyList<CaseCheckResult> results =
        [
            .. await kind.CheckAsync(submission, now, cancel),
            .. Waits(attached) ? [Unprepared] : Array.Empty<CaseCheckResult>(),
        ];
        foreach (var result in results)
        {
            store.Add(CaseCheck.Keep(one, result, now));
        }
        await disputes.OpenAsync(one, clashing, now, cancel);
        return results;
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

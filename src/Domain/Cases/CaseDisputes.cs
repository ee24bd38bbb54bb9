using WeChatUnion.Domain.Cases.Contracts;

namespace WeChatUnion.Domain.Cases;

/// <summary>Another case claims what these do. Who came second may be the owner: all of them are looked at.</summary>
public sealed class CaseDisputes(ICaseStore store, ICaseChecks checks)
{
    /// <summary>
    /// In the caller's unit of work. Each is told once of each other one: what a person has settled does not begin anew when the
    /// other case is checked again.
    /// </summary>
    internal async Task OpenAsync(
        Case one,
        IReadOnlyList<Case> clashing,
        DateTimeOffset now,
        CancellationToken cancel
    )
    {
        var told = new CaseCheckResult(
            $"clash-{one.Number.ToLowerInvariant()}",
            "重复申报",
            CheckVerdict.Suspicion,
            "其他申请",
            $"{one.Number} 也填报了同样的号码，请认定归属。"
        );
        foreach (var other in clashing)
        {
            if (!await checks.HasAsync(other, told.Code, cancel))
            {
                other.Dispute(now);
                store.Add(CaseCheck.Keep(other, told, now));
            }
        }
    }
}

using WeChatUnion.Domain.Fans.Contracts;
using WeChatUnion.Domain.Kernel;

namespace WeChatUnion.Domain.Cases.Contracts.Filing;

/// <summary>The receipt of what a member handed in, for a face that names no case: who hands in a second time gets it again.</summary>
public sealed class FindReceipt(
    ICaseStore store,
    CaseKinds kinds,
    CaseApplicants applicants,
    IFanDirectory fans
)
{
    /// <returns><see cref="CaseRefusals.AlreadyApplied"/> where nothing of the round was handed in and counts.</returns>
    public async Task<Outcome<CaseReceipt>> ExecuteAsync(
        FanIdentity fan,
        string kind,
        string round,
        DateTimeOffset now,
        CancellationToken cancel
    )
    {
        if (await fans.FindAsync(fan, cancel) is not { } person)
        {
            return CaseRefusals.AlreadyApplied;
        }
        var applicant = await applicants.FindAsync(person, now, cancel);
        var one = await store.FindCountingAsync(person, applicant.Member, kind, round, cancel);
        return one is not null && CaseReceipt.Of(one, kinds.Of(one)) is { } receipt
            ? receipt
            : CaseRefusals.AlreadyApplied;
    }
}

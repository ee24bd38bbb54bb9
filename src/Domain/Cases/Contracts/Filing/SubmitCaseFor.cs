using WeChatUnion.Domain.Cases.Filing;
using WeChatUnion.Domain.Cases.Materials;
using WeChatUnion.Domain.Kernel;
using WeChatUnion.Domain.Staff.Contracts;

namespace WeChatUnion.Domain.Cases.Contracts.Filing;

/// <param name="Promised">The member read and signed the promise (诚信承诺书) on paper.</param>
public sealed record SubmitCaseForRequest(CaseId Id, bool Promised);

/// <summary>
/// Hands a case in for a member, with his signature as a photo. Whoever does never decides it; the member has word of it, finds it
/// under 我的办件 and may take it back. Handed in twice it is the same receipt.
/// </summary>
public sealed class SubmitCaseFor(
    CounterCases counter,
    CaseHandIn handIn,
    CaseAdoption adoption,
    IMaterialStore materials,
    IUnitOfWork work
)
{
    private const int Rounds = 3;

    public async Task<Outcome<CaseReceipt>> ExecuteAsync(
        StaffActor actor,
        SubmitCaseForRequest request,
        DateTimeOffset now,
        CancellationToken cancel
    )
    {
        for (var left = Rounds; ; left--)
        {
            var found = await counter.FindAsync(actor, request.Id, cancel);
            if (!found.Succeeded)
            {
                return found.Refusal;
            }
            var one = found.Value;
            try
            {
                if (await adoption.AdoptAsync(one.MemberId!.Value, now, cancel))
                {
                    await work.SaveAsync(cancel);
                }
                if (one.IsEditable)
                {
                    if (!request.Promised)
                    {
                        return CasesRefusals.PromiseMissing;
                    }
                    if (!await HasPaperAsync(one, cancel))
                    {
                        return CaseRefusals.CounterPaperMissing;
                    }
                    one.FileFor(one.MemberId!.Value, actor.Id, now);
                }
                return await handIn.RunAsync(one, actor, null, told: false, now, cancel);
            }
            catch (Exception race)
                when (left > 1 && (race is StaleVersionException or UniqueRuleException))
            {
                // A second click was faster, or the draft was saved meanwhile.
            }
        }
    }

    private async Task<bool> HasPaperAsync(Case one, CancellationToken cancel) =>
        (await materials.FindOfCaseAsync(one.Id, cancel)).Any(material =>
            material is { ReplacedAt: null, State: not MaterialState.Refused }
            && material.Slot == CounterPaper.Field.Code
        );
}

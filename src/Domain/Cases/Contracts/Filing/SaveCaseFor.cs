using WeChatUnion.Domain.Cases.Filing;
using WeChatUnion.Domain.Fans;
using WeChatUnion.Domain.Kernel;
using WeChatUnion.Domain.Staff.Contracts;

namespace WeChatUnion.Domain.Cases.Contracts.Filing;

/// <summary>Keeps what an officer filled in so far for a member.</summary>
public sealed class SaveCaseFor(CounterCases counter, CaseFilling filling)
{
    public Task<Outcome<CaseDraft>> ExecuteAsync(
        StaffActor actor,
        SaveCaseDraftRequest request,
        DateTimeOffset now,
        CancellationToken cancel
    )
    {
        return filling.SaveAsync(FindAsync, request, now, cancel);

        async Task<Outcome<(Case, PersonId)>> FindAsync()
        {
            var found = await counter.FindAsync(actor, request.Id, cancel);
            return found.Succeeded ? (found.Value, found.Value.PersonId) : found.Refusal;
        }
    }
}

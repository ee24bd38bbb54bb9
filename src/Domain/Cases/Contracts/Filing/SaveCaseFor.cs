using WeChatUnion.Domain.Cases.Filing;
using WeChatUnion.Domain.Kernel;
using WeChatUnion.Domain.Staff.Contracts;

namespace WeChatUnion.Domain.Cases.Contracts.Filing;

/// <summary>Keeps what an officer filled in so far for a member.</summary>
public sealed class SaveCaseFor(
    CounterCases counter,
    CaseFilling filling,
    OwnCases own,
    IUnitOfWork work
)
{
    private const int Rounds = 3;

    public async Task<Outcome<CaseDraft>> ExecuteAsync(
        StaffActor actor,
        SaveCaseDraftRequest request,
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
            if (await filling.FillAsync(one, request, one.PersonId, now, cancel) is { } refusal)
            {
                return refusal;
            }
            try
            {
                await work.SaveAsync(cancel);
                return await own.DescribeAsync(one, cancel);
            }
            catch (StaleVersionException) when (left > 1)
            {
                // Saved or handed in by somebody else in the same moment.
            }
        }
    }
}

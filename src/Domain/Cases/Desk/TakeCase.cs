using WeChatUnion.Domain.Cases.Contracts;
using WeChatUnion.Domain.Kernel;
using WeChatUnion.Domain.Staff.Contracts;

namespace WeChatUnion.Domain.Cases.Desk;

/// <param name="Id">A case the reviewer picked from the list; null: the next one of the queue.</param>
/// <param name="Kind">Of the queue: null for all kinds.</param>
/// <param name="Left">The case the reviewer moves on from: it is let go and not offered.</param>
public sealed record TakeCaseRequest(CaseId? Id, string? Kind = null, CaseId? Left = null);

/// <summary>A reviewer sits down with a case for ten minutes: nobody else is offered it or may decide it. Taken again it is held longer.</summary>
public sealed class TakeCase(CaseDesk desk, ICaseQueue queue, ICaseStore store, IUnitOfWork work)
{
    /// <summary>Twenty reviewers after the same next case.</summary>
    private const int Offered = 30;

    public async Task<Outcome<CaseId>> ExecuteAsync(
        StaffActor actor,
        TakeCaseRequest request,
        DateTimeOffset now,
        CancellationToken cancel
    )
    {
        if (request.Id is { } picked)
        {
            return await LeaseAsync(actor, picked, now, cancel);
        }
        var scope = actor.ScopeOf(CasesActs.Review);
        if (scope.IsEmpty)
        {
            return StaffRefusals.NotAllowed;
        }
        await LetGoAsync(actor, request.Left, cancel);
        var offered = await queue.FindNextAsync(
            scope,
            actor.Id,
            request.Kind,
            now,
            Offered,
            cancel
        );
        foreach (var next in offered.Where(id => id != request.Left))
        {
            var taken = await LeaseAsync(actor, next, now, cancel);
            if (taken.Succeeded)
            {
                return taken;
            }
        }
        return DeskRefusals.QueueEmpty;
    }

    private async Task<Outcome<CaseId>> LeaseAsync(
        StaffActor actor,
        CaseId id,
        DateTimeOffset now,
        CancellationToken cancel
    )
    {
        var found = await desk.FindAsync(actor, id, now, cancel);
        if (!found.Succeeded)
        {
            return found.Refusal;
        }
        found.Value.Case.Lease(actor.Id, now);
        try
        {
            await work.SaveAsync(cancel);
            return id;
        }
        catch (StaleVersionException)
        {
            return DeskRefusals.Leased;
        }
    }

    private async Task LetGoAsync(StaffActor actor, CaseId? left, CancellationToken cancel)
    {
        if (
            left is not { } id
            || await store.FindAsync(id, cancel) is not { State: CaseState.InReview } one
            || one.LeaseBy != actor.Id
        )
        {
            return;
        }
        one.Release();
        try
        {
            await work.SaveAsync(cancel);
        }
        catch (StaleVersionException)
        {
            // Somebody else acts on it already.
        }
    }
}

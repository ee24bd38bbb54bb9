using WeChatUnion.Domain.Kernel;
using WeChatUnion.Domain.Staff.Contracts;

namespace WeChatUnion.Domain.Cases.Desk.Recusals;

/// <param name="Reason">See <see cref="StaffReason"/>; it stands in the trail.</param>
public sealed record EndRecusalRequest(CaseRecusalId Id, string? Reason);

/// <summary>Declared by mistake, or the tie is no more. Somebody above ends it, whoever declared it: nobody ends his own, under whichever account.</summary>
public sealed class EndRecusal(
    ICaseRecusals recusals,
    RecusalRights rights,
    RecusalTrail trail,
    ISecondPerson second,
    IUnitOfWork work
)
{
    public async Task<Outcome<CaseRecusalId>> ExecuteAsync(
        StaffActor actor,
        EndRecusalRequest request,
        DateTimeOffset now,
        CancellationToken cancel
    )
    {
        if (!actor.MaySomewhere(CasesActs.Recuse))
        {
            return StaffRefusals.NotAllowed;
        }
        if (await recusals.FindAsync(request.Id, cancel) is not { } tie)
        {
            return StaffRefusals.NotFound;
        }
        if ((await second.FindOneHandAsync(actor.Id, now, cancel)).Contains(tie.StaffId))
        {
            return RecusalRefusals.OwnStands;
        }
        if (!await rights.IsAboveAsync(actor, tie.StaffId, now, cancel))
        {
            return StaffRefusals.NotFound;
        }
        var reason = StaffReason.Parse(request.Reason);
        if (!reason.Succeeded)
        {
            return reason.Refusal;
        }
        recusals.Remove(tie);
        trail.Record("cases.recusal-ended", actor, tie, now, reason.Value);
        try
        {
            await work.SaveAsync(cancel);
            return request.Id;
        }
        catch (StaleVersionException)
        {
            // Ended in the same moment, which is what was asked for.
            return request.Id;
        }
    }
}

using WeChatUnion.Domain.Audit.Contracts;
using WeChatUnion.Domain.Kernel;
using WeChatUnion.Domain.Members.Contracts;
using WeChatUnion.Domain.Staff.Contracts;

namespace WeChatUnion.Domain.Cases.Payments;

/// <summary>A batch, and where the union stands that it belongs to.</summary>
public sealed record DeskBatch(PayBatch Batch, string UnionPath);

/// <summary>Finds a batch for who may act on it, and leaves the line in the trail.</summary>
public sealed class PayDesk(IPayStore store, IUnionDirectory unions, IAuditTrail audit)
{
    public async Task<Outcome<DeskBatch>> FindAsync(
        StaffActor actor,
        StaffAct act,
        PayBatchId id,
        CancellationToken cancel
    )
    {
        if (!actor.MaySomewhere(act))
        {
            return StaffRefusals.NotAllowed;
        }
        return await FindAsync(id, cancel) is { } found && actor.May(act, found.UnionPath)
            ? found
            : StaffRefusals.NotFound;
    }

    internal async Task<DeskBatch?> FindAsync(PayBatchId id, CancellationToken cancel) =>
        await store.FindAsync(id, cancel) is { } batch
        && await unions.FindAsync(batch.UnionId, cancel) is { } union
            ? new(batch, union.Path)
            : null;

    /// <param name="by">Null: the platform.</param>
    /// <param name="reason">As typed by <paramref name="by"/>, already read by <see cref="StaffReason"/>.</param>
    internal void Record(
        DeskBatch one,
        string act,
        StaffActor? by,
        DateTimeOffset now,
        string? note = null,
        string? reason = null
    ) =>
        audit.Record(
            new(
                act,
                by is null ? ActorKind.System : ActorKind.Staff,
                by?.Id.Value,
                $"pay-batch:{one.Batch.Id.Value}",
                now,
                note,
                one.UnionPath,
                reason is null || by is null ? null : new AuditDetails(by.Id.Value, reason)
            )
        );
}

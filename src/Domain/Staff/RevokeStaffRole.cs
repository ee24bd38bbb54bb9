using WeChatUnion.Domain.Audit.Contracts;
using WeChatUnion.Domain.Kernel;
using WeChatUnion.Domain.Staff.Contracts;

namespace WeChatUnion.Domain.Staff;

/// <summary>Takes a role back, from the next act of its holder on.</summary>
public sealed class RevokeStaffRole(
    StaffReach reach,
    IStaffStore store,
    IAuditTrail audit,
    IUnitOfWork work
)
{
    public async Task<Outcome<StaffRoleGrantId>> ExecuteAsync(
        StaffActor actor,
        StaffRoleGrantId id,
        DateTimeOffset now,
        CancellationToken cancel
    )
    {
        if (await store.FindGrantAsync(id, cancel) is not { } grant)
        {
            return actor.MaySomewhere(StaffActs.Edit)
                ? StaffRefusals.NotFound
                : StaffRefusals.NotAllowed;
        }
        var reached = await reach.FindAsync(actor, grant.AccountId, now, cancel);
        if (!reached.Succeeded)
        {
            return reached.Refusal;
        }
        if (!grant.HoldsAt(now))
        {
            return StaffAccountRefusals.GrantEnded;
        }
        grant.Revoke(actor.Id, now);
        audit.Record(
            new(
                "staff.role-taken",
                ActorKind.Staff,
                actor.Id.Value,
                $"staff:{grant.AccountId.Value}",
                now,
                $"{grant.Role} grant:{id.Value}",
                reached.Value.UnionPath
            )
        );
        await work.SaveAsync(cancel);
        return id;
    }
}

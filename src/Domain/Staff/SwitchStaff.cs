using WeChatUnion.Domain.Audit.Contracts;
using WeChatUnion.Domain.Kernel;
using WeChatUnion.Domain.Staff.Contracts;

namespace WeChatUnion.Domain.Staff;

public sealed record SwitchStaffRequest(StaffAccountId Account, bool Disabled);

/// <summary>Stops an account, whose sessions end with it, or opens it again.</summary>
public sealed class SwitchStaff(StaffReach reach, IAuditTrail audit, IUnitOfWork work)
{
    public async Task<Outcome<StaffAccountId>> ExecuteAsync(
        StaffActor actor,
        SwitchStaffRequest request,
        DateTimeOffset now,
        CancellationToken cancel
    )
    {
        var reached = await reach.FindAsync(actor, request.Account, now, cancel);
        if (!reached.Succeeded)
        {
            return reached.Refusal;
        }
        var account = reached.Value.Account;
        if (account.IsDisabled == request.Disabled)
        {
            return account.Id;
        }
        account.Disable(request.Disabled);
        audit.Record(
            new(
                request.Disabled ? "staff.stopped" : "staff.reopened",
                ActorKind.Staff,
                actor.Id.Value,
                $"staff:{account.Id.Value}",
                now,
                UnionPath: reached.Value.UnionPath
            )
        );
        try
        {
            await work.SaveAsync(cancel);
        }
        catch (StaleVersionException)
        {
            return StaffAccountRefusals.ChangedMeanwhile;
        }
        return account.Id;
    }
}

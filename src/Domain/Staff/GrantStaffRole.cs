using WeChatUnion.Domain.Audit.Contracts;
using WeChatUnion.Domain.Kernel;
using WeChatUnion.Domain.Members;
using WeChatUnion.Domain.Staff.Contracts;

namespace WeChatUnion.Domain.Staff;

/// <param name="LastDay">By China's calendar, inclusive; null: until taken back.</param>
public sealed record GrantStaffRoleRequest(
    StaffAccountId Account,
    StaffRole Role,
    UnionOrganizationId Organization,
    DateOnly? LastDay
);

/// <summary>Gives a role in a subtree the administrator himself administers, never to himself.</summary>
public sealed class GrantStaffRole(
    StaffReach reach,
    IStaffStore store,
    IAuditTrail audit,
    IUnitOfWork work
)
{
    public async Task<Outcome<StaffRoleGrantId>> ExecuteAsync(
        StaffActor actor,
        GrantStaffRoleRequest request,
        DateTimeOffset now,
        CancellationToken cancel
    )
    {
        var reached = await reach.FindAsync(actor, request.Account, now, cancel);
        if (!reached.Succeeded)
        {
            return reached.Refusal;
        }
        var union = await reach.FindUnionAsync(actor, request.Organization, cancel);
        if (!union.Succeeded)
        {
            return union.Refusal;
        }
        if (!Enum.IsDefined(request.Role))
        {
            return StaffRefusals.NotAllowed;
        }
        if (request.LastDay < UnionCalendar.DayOf(now))
        {
            return StaffAccountRefusals.LastDayPast;
        }
        var grant = StaffRoleGrant.Give(
            request.Account,
            request.Role,
            request.Organization,
            request.LastDay,
            actor.Id,
            now
        );
        await EndRunOutAsync(request, actor, now, cancel);
        store.Add(grant);
        audit.Record(
            new(
                SecondPerson.RoleGiven,
                ActorKind.Staff,
                actor.Id.Value,
                $"staff:{request.Account.Value}",
                now,
                $"{request.Role} grant:{grant.Id.Value}",
                union.Value.Path
            )
        );
        try
        {
            await work.SaveAsync(cancel);
        }
        catch (UniqueRuleException there) when (there.Rule == StaffRoleGrant.OnceAtATime)
        {
            return StaffAccountRefusals.GrantThere;
        }
        return grant.Id;
    }

    /// <summary>One that ran out by its day still takes the place in the index.</summary>
    private async Task EndRunOutAsync(
        GrantStaffRoleRequest request,
        StaffActor actor,
        DateTimeOffset now,
        CancellationToken cancel
    )
    {
        foreach (
            var old in (await store.FindGrantsAsync(request.Account, cancel)).Where(grant =>
                grant.Role == request.Role
                && grant.OrganizationId == request.Organization
                && !grant.HoldsAt(now)
            )
        )
        {
            old.Revoke(actor.Id, now);
        }
    }
}

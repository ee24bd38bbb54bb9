using WeChatUnion.Domain.Kernel;
using WeChatUnion.Domain.Staff.Contracts;

namespace WeChatUnion.Domain.Members.Organizations;

/// <param name="Since">The first day on which it does or does not pay.</param>
public sealed record SetDuesStandingRequest(
    UnionOrganizationId Organization,
    bool PaysDues,
    DateOnly Since
);

/// <summary>A unit pays its dues again, or no longer: what hangs on its members' standing is told.</summary>
public sealed class SetDuesStanding(
    IOrganizationStore store,
    OrganizationTrail trail,
    IUnitOfWork work
)
{
    public async Task<Outcome<UnionOrganizationId>> ExecuteAsync(
        StaffActor actor,
        SetDuesStandingRequest request,
        DateTimeOffset now,
        CancellationToken cancel
    )
    {
        if (OrganizationReach.Door(actor) is { } closed)
        {
            return closed;
        }
        await using var tree = await store.HoldTreeAsync(cancel);
        var union = await store.FindAsync(request.Organization, cancel);
        if (union is null || !actor.MayEdit(union))
        {
            return StaffRefusals.NotFound;
        }
        if (union.State != UnionState.Active)
        {
            return RegisterRefusals.OrganizationNotActive;
        }
        if (request.Since > UnionCalendar.DayOf(now) || request.Since < union.DuesSince)
        {
            return RegisterRefusals.DateInvalid;
        }
        if (union.PaysDues == request.PaysDues)
        {
            return RegisterRefusals.NothingChanged;
        }
        union.SetDues(request.PaysDues, request.Since);
        await store.QueueStandingsAsync(union.Id, now, cancel);
        trail.Record(
            actor,
            union,
            OrganizationChangeKind.Dues,
            now,
            Said(!request.PaysDues),
            Said(request.PaysDues),
            request.PaysDues ? "paid" : "unpaid"
        );
        return await work.SaveOrRefuseAsync(cancel) is { } stale ? stale : union.Id;
    }

    private static string Said(bool pays) => pays ? "正常拨缴" : "停止拨缴";
}

using WeChatUnion.Domain.Audit.Contracts;
using WeChatUnion.Domain.Kernel;
using WeChatUnion.Domain.Members;
using WeChatUnion.Domain.Members.Contracts;
using WeChatUnion.Domain.Staff.Contracts;

namespace WeChatUnion.Domain.Memberships.Codes;

/// <summary>
/// Gives a union its code, or another in place of one that got around: the old one leads to no new form from now on, and who
/// has begun with it goes on.
/// </summary>
public sealed class RenewJoinCode(
    IJoinCodeStore codes,
    IUnionDirectory unions,
    IAuditTrail audit,
    IUnitOfWork work
)
{
    /// <returns>The code of the poster.</returns>
    public async Task<Outcome<string>> ExecuteAsync(
        StaffActor actor,
        UnionOrganizationId id,
        DateTimeOffset now,
        CancellationToken cancel
    )
    {
        if (!actor.MaySomewhere(MembershipsActs.RenewCode))
        {
            return StaffRefusals.NotAllowed;
        }
        if (
            await unions.FindAsync(id, cancel) is not { } union
            || !actor.May(MembershipsActs.RenewCode, union.Path)
        )
        {
            return StaffRefusals.NotFound;
        }
        if ((await unions.FindActiveAsync(id, cancel))?.Id != id)
        {
            return CodeRefusals.UnionEnded;
        }
        var old = await codes.FindCurrentAsync(id, cancel);
        old?.End(now);
        var fresh = JoinCode.Issue(id, actor.Id, now);
        codes.Add(fresh);
        audit.Record(
            new(
                "memberships.code-renewed",
                ActorKind.Staff,
                actor.Id.Value,
                $"union:{id.Value}",
                now,
                old is null ? "first" : "renewed",
                union.Path
            )
        );
        try
        {
            await work.SaveAsync(cancel);
            return fresh.Code;
        }
        catch (Exception race) when (race is UniqueRuleException or StaleVersionException)
        {
            return CodeRefusals.ChangedMeanwhile;
        }
    }
}

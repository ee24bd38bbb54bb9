using WeChatUnion.Domain.Audit.Contracts;
using WeChatUnion.Domain.Kernel;
using WeChatUnion.Domain.Members;
using WeChatUnion.Domain.Staff.Contracts;

namespace WeChatUnion.Domain.Campaigns.Desk;

/// <param name="Reason">See <see cref="StaffReason"/>; it stands in the trail.</param>
public sealed record EndExclusionRequest(MemberId Member, string? Reason);

/// <summary>
/// Written down by mistake, or does not run draws any more. Never by whoever put the member there: no single account opens a
/// draw to somebody for a while.
/// </summary>
public sealed class EndExclusion(
    CampaignDesk desk,
    IExclusionStore exclusions,
    ISecondPerson second,
    IAuditTrail audit,
    IUnitOfWork work
)
{
    public async Task<Outcome<MemberId>> ExecuteAsync(
        StaffActor actor,
        EndExclusionRequest request,
        DateTimeOffset now,
        CancellationToken cancel
    )
    {
        if (await desk.WhyNotAsync(actor, CampaignsActs.Publish, cancel) is { } refusal)
        {
            return refusal;
        }
        if (await exclusions.FindAsync(request.Member, cancel) is not { } exclusion)
        {
            return StaffRefusals.NotFound;
        }
        var reason = StaffReason.Parse(request.Reason);
        if (!reason.Succeeded)
        {
            return reason.Refusal;
        }
        if (await second.WhyNotAsync(exclusion.AddedBy, actor.Id, now, cancel) is { } same)
        {
            return same;
        }
        exclusions.Remove(exclusion);
        audit.Record(
            new(
                "campaigns.exclusion-ended",
                ActorKind.Staff,
                actor.Id.Value,
                ExcludeMember.SubjectOf(request.Member),
                now,
                Details: new(actor.Id.Value, reason.Value)
            )
        );
        try
        {
            await work.SaveAsync(cancel);
            return request.Member;
        }
        catch (StaleVersionException)
        {
            // Ended in the same moment, which is what was asked for.
            return request.Member;
        }
    }
}

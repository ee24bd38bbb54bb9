using WeChatUnion.Domain.Audit.Contracts;
using WeChatUnion.Domain.Kernel;
using WeChatUnion.Domain.Members;
using WeChatUnion.Domain.Staff.Contracts;

namespace WeChatUnion.Domain.Campaigns.Desk;

/// <summary>Writes a member down who takes part in no draw, with a line in the trail: whoever decided it, by whichever way.</summary>
internal sealed class WriteExclusion(
    IExclusionStore exclusions,
    IAuditTrail audit,
    IUnitOfWork work
)
{
    /// <param name="reason">It stands in the trail alone; null: none is asked for.</param>
    /// <param name="note">What it was decided about, for the trail; null: it stands alone.</param>
    public async Task<Outcome<MemberId>> WriteAsync(
        StaffActor actor,
        MemberId member,
        string? reason,
        DateTimeOffset now,
        CancellationToken cancel,
        string? note = null
    )
    {
        if (await exclusions.FindAsync(member, cancel) is not null)
        {
            return ExclusionRefusals.Known;
        }
        exclusions.Add(Exclusion.Of(member, actor.Id, now));
        audit.Record(
            new(
                "campaigns.member-excluded",
                ActorKind.Staff,
                actor.Id.Value,
                ExcludeMember.SubjectOf(member),
                now,
                note,
                Details: reason is null ? null : new AuditDetails(actor.Id.Value, reason)
            )
        );
        try
        {
            await work.SaveAsync(cancel);
            return member;
        }
        catch (UniqueRuleException)
        {
            return ExclusionRefusals.Known;
        }
    }
}

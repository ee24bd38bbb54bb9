using WeChatUnion.Domain.Audit.Contracts;
using WeChatUnion.Domain.Kernel;
using WeChatUnion.Domain.Members;
using WeChatUnion.Domain.Members.Contracts;
using WeChatUnion.Domain.Staff.Contracts;

namespace WeChatUnion.Domain.Campaigns.Desk;

/// <summary>
/// Somebody a signal was about enters no draw from now on: a person decided so, and said why. He is known already, so that nobody
/// types his document.
/// </summary>
public sealed class ExcludeParticipant(
    CampaignDesk desk,
    IExclusionStore exclusions,
    IMemberLookup register,
    IAuditTrail audit,
    IUnitOfWork work
)
{
    private readonly WriteExclusion write = new(exclusions, audit, work);

    /// <param name="typed">Why, a <see cref="StaffReason"/>.</param>
    public async Task<Outcome<MemberId>> ExecuteAsync(
        StaffActor actor,
        MemberId member,
        string typed,
        DateTimeOffset now,
        CancellationToken cancel
    )
    {
        if (await desk.WhyNotAsync(actor, CampaignsActs.Edit, cancel) is { } refusal)
        {
            return refusal;
        }
        var reason = StaffReason.Parse(typed);
        if (!reason.Succeeded)
        {
            return reason.Refusal;
        }
        return (await register.FindAsync([member], cancel)).ContainsKey(member)
            ? await write.ExecuteAsync(actor, member, reason.Value, now, cancel)
            : ExclusionRefusals.NoMember;
    }
}

using WeChatUnion.Domain.Audit.Contracts;
using WeChatUnion.Domain.Campaigns.Signals;
using WeChatUnion.Domain.Kernel;
using WeChatUnion.Domain.Members;
using WeChatUnion.Domain.Members.Contracts;
using WeChatUnion.Domain.Staff.Contracts;

namespace WeChatUnion.Domain.Campaigns.Desk;

/// <param name="Signal">The one he was found by.</param>
/// <param name="Reason">Why: a <see cref="StaffReason"/>.</param>
public sealed record ExcludeParticipantRequest(
    CampaignId Campaign,
    string Signal,
    MemberId Member,
    string Reason
);

/// <summary>
/// Somebody a signal was about enters no draw from now on: a person decided so, and said why. He is known already, so that nobody
/// types his document. The trail names campaign and signal.
/// </summary>
public sealed class ExcludeParticipant(
    CampaignDesk desk,
    ISignalBook book,
    IExclusionStore exclusions,
    IMemberLookup register,
    IAuditTrail audit,
    IUnitOfWork work
)
{
    private readonly WriteExclusion write = new(exclusions, audit, work);

    public async Task<Outcome<MemberId>> ExecuteAsync(
        StaffActor actor,
        ExcludeParticipantRequest request,
        DateTimeOffset now,
        CancellationToken cancel
    )
    {
        var opened = await desk.OpenAsync(actor, CampaignsActs.Edit, request.Campaign, cancel);
        if (!opened.Succeeded)
        {
            return opened.Refusal;
        }
        if (!book.Knows(request.Signal))
        {
            return StaffRefusals.NotFound;
        }
        var reason = StaffReason.Parse(request.Reason);
        if (!reason.Succeeded)
        {
            return reason.Refusal;
        }
        if (!(await register.FindAsync([request.Member], cancel)).ContainsKey(request.Member))
        {
            return ExclusionRefusals.NoMember;
        }
        return await write.WriteAsync(
            actor,
            request.Member,
            reason.Value,
            now,
            cancel,
            $"{CampaignDesk.SubjectOf(request.Campaign)} {request.Signal}"
        );
    }
}

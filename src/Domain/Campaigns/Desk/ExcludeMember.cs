using WeChatUnion.Domain.Audit.Contracts;
using WeChatUnion.Domain.Cards.Contracts;
using WeChatUnion.Domain.Kernel;
using WeChatUnion.Domain.Members;
using WeChatUnion.Domain.Members.Contracts;
using WeChatUnion.Domain.Staff.Contracts;

namespace WeChatUnion.Domain.Campaigns.Desk;

/// <param name="Name">As on the document.</param>
/// <param name="Number">The whole number of his document.</param>
public sealed record ExcludeMemberRequest(string? Name, string? Number)
{
    public override string ToString() => nameof(ExcludeMemberRequest);
}

/// <summary>From now on this member enters no draw, and a list that closes leaves him out.</summary>
public sealed class ExcludeMember(
    CampaignDesk desk,
    IExclusionStore exclusions,
    IMemberDirectory members,
    IDayCounters counters,
    IAuditTrail audit,
    IUnitOfWork work
)
{
    /// <summary>Of one account: each tells whether somebody is a member.</summary>
    public const int TriesPerDay = 50;

    private readonly WriteExclusion write = new(exclusions, audit, work);

    public async Task<Outcome<MemberId>> ExecuteAsync(
        StaffActor actor,
        ExcludeMemberRequest request,
        DateTimeOffset now,
        CancellationToken cancel
    )
    {
        if (await desk.WhyNotAsync(actor, CampaignsActs.Edit, cancel) is { } refusal)
        {
            return refusal;
        }
        var name = PersonName.Parse(request.Name);
        var number = IdDocument.Parse(request.Number);
        if (!name.Succeeded || !number.Succeeded)
        {
            return name.Refusal ?? number.Refusal!;
        }
        var tries = new DayCounter(
            "campaigns.exclusions-of-staff",
            $"{actor.Id.Value}",
            TriesPerDay
        );
        if (!await counters.TryCountAsync([tries], now, cancel))
        {
            return ExclusionRefusals.TooManyTries;
        }
        if (await members.MatchByIdNumberAsync(number.Value, name.Value, cancel) is not { } member)
        {
            return ExclusionRefusals.NoMember;
        }
        return await write.WriteAsync(actor, member, null, now, cancel);
    }

    internal static string SubjectOf(MemberId member) => $"member:{member.Value}";
}

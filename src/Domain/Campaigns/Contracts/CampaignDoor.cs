using WeChatUnion.Domain.Cards.Contracts;
using WeChatUnion.Domain.Fans.Contracts;
using WeChatUnion.Domain.Kernel;
using WeChatUnion.Domain.Members.Contracts;

namespace WeChatUnion.Domain.Campaigns.Contracts;

/// <summary>
/// Whether somebody may take part now: the campaign is open; the card is bound and active, in membership of a union that is
/// active and hands over its dues; not on the black list; one of those the campaign is for; not of those who run it.
/// </summary>
public sealed class CampaignDoor(
    IFanDirectory fans,
    IBoundMembers bound,
    IMemberFans members,
    IMemberStanding standings,
    IBlacklist blacklist,
    ICampaignExclusions exclusions,
    IEntrantMemory memory,
    CampaignCircles circles
)
{
    public async Task<Outcome<Entrant>> EnterAsync(
        FanIdentity fan,
        CampaignView campaign,
        DateTimeOffset now,
        CancellationToken cancel
    )
    {
        if (WhyClosed(campaign, now) is { } closed)
        {
            return closed;
        }
        var person = await fans.FindOrCreateAsync(fan, now, cancel);
        if (await bound.FindActiveAsync(person, now, cancel) is not { } member)
        {
            return await members.FindMemberAsync(person, cancel) is null
                ? CampaignRefusals.CardNeeded
                : CampaignRefusals.CardRests;
        }
        var entrant = new Entrant(person, member.Member);
        return await WhyNotAsync(entrant, member.UnionPath, campaign, now, cancel) is { } refusal
            ? refusal
            : entrant;
    }

    /// <summary>For what a member does many times: whom the door let in within a minute it does not ask again.</summary>
    public async ValueTask<Outcome<Entrant>> EnterAgainAsync(
        FanIdentity fan,
        CampaignView campaign,
        DateTimeOffset now,
        CancellationToken cancel
    )
    {
        if (WhyClosed(campaign, now) is { } closed)
        {
            return closed;
        }
        if (memory.Find(fan, campaign.Id) is { } known)
        {
            return known;
        }
        var entered = await EnterAsync(fan, campaign, now, cancel);
        if (entered.Succeeded)
        {
            memory.Keep(fan, campaign.Id, entered.Value);
        }
        return entered;
    }

    /// <summary>What the clock and the desk say to everybody; null: it is open.</summary>
    public static Refusal? WhyClosed(CampaignView campaign, DateTimeOffset now) =>
        !campaign.IsPublic ? CampaignRefusals.NotFound
        : campaign.State == CampaignState.Voided ? CampaignRefusals.Voided
        : now < campaign.OpensAt ? CampaignRefusals.NotOpenYet
        : campaign.State != CampaignState.Published || now >= campaign.ClosesAt
            ? CampaignRefusals.Closed
        : campaign.IsPaused ? CampaignRefusals.Paused
        : null;

    private async Task<Refusal?> WhyNotAsync(
        Entrant entrant,
        string unionPath,
        CampaignView campaign,
        DateTimeOffset now,
        CancellationToken cancel
    )
    {
        var audience = campaign.Settings.Audience;
        if (!audience.Covers(unionPath))
        {
            return CampaignRefusals.OutsideAudience;
        }
        if (await standings.FindAsync(entrant.Member, cancel) is not { IsGood: true })
        {
            return CampaignRefusals.UnitNotInOrder;
        }
        if ((await blacklist.StandingAsync(entrant.Member, now, cancel)).ForbidsLottery)
        {
            return CampaignRefusals.Forbidden;
        }
        if (await exclusions.HasAsync(entrant.Member, cancel))
        {
            return CampaignRefusals.Excluded;
        }
        return
            audience.Circles.Count == 0
            || await circles.HasAsync(audience.Circles, entrant.Member, now, cancel)
            ? null
            : CampaignRefusals.OutsideAudience;
    }
}

using WeChatUnion.Domain.Campaigns.Contracts;
using WeChatUnion.Domain.Cards.Contracts;
using WeChatUnion.Domain.Fans;
using WeChatUnion.Domain.Fans.Contracts;
using WeChatUnion.Domain.Members;
using WeChatUnion.Domain.Members.Contracts;

namespace WeChatUnion.Domain.IronFans.Months;

/// <summary>Whether somebody may be honoured, by what other rooms know of him at this moment.</summary>
public sealed class FanScreen(
    IBoundMembers bound,
    IMemberStanding standings,
    IBlacklist blacklist,
    ICampaignExclusions exclusions,
    IPersonIdentities identities
)
{
    /// <returns>The member behind him, null when none is bound, and why he is not honoured, null when he may be.</returns>
    internal async Task<(MemberId? Member, FanUnfit? Why)> FindAsync(
        PersonId person,
        bool isHonouredLately,
        DateTimeOffset now,
        CancellationToken cancel
    )
    {
        if (await bound.FindActiveAsync(person, now, cancel) is not { } found)
        {
            return (null, FanUnfit.NotBound);
        }
        var member = found.Member;
        return (member, await WhyNotAsync());

        async Task<FanUnfit?> WhyNotAsync() =>
            isHonouredLately ? FanUnfit.HonouredLately
            : await standings.FindAsync(member, cancel) is not { IsGood: true }
                ? FanUnfit.NotInOrder
            : (await blacklist.StandingAsync(member, now, cancel)).ForbidsLottery ? FanUnfit.Listed
            : await exclusions.HasAsync(member, cancel) ? FanUnfit.Excluded
            : (await identities.OfAsync(person, cancel)).All(one => one.HasLeft) ? FanUnfit.HasLeft
            : null;
    }
}

using WeChatUnion.Domain.Campaigns.Contracts;
using WeChatUnion.Domain.Cards.Contracts;
using WeChatUnion.Domain.Members;
using WeChatUnion.Domain.Members.Contracts;

namespace WeChatUnion.Domain.Lotteries;

/// <summary>Why an entry does not come into the list.</summary>
public enum WhyLeftOut
{
    NotInMembership = 1,
    UnionNotInOrder = 2,
    OutsideAudience = 3,
    Listed = 4,

    /// <summary>Of those who run draws or deliver to them.</summary>
    Excluded = 5,

    /// <summary>Has won as often as a month or a year allows.</summary>
    WonEnough = 6,

    /// <summary>The card entered with is not bound any more.</summary>
    NotBound = 7,
}

/// <summary>Whom a draw leaves out when its list is closed: asked anew, whatever was true when they entered.</summary>
public sealed class UnfitEntrants(
    IUnfitMembers unfit,
    IUnboundMembers unbound,
    ICampaignExclusions exclusions,
    ICampaignWins wins,
    CampaignCircles circles
)
{
    public async Task<LeftOut> FindAsync(
        CampaignView campaign,
        DateTimeOffset now,
        CancellationToken cancel
    )
    {
        var without = new Dictionary<MemberId, WhyLeftOut>();
        foreach (var member in await exclusions.AllAsync(cancel))
        {
            without.TryAdd(member, WhyLeftOut.Excluded);
        }
        foreach (var member in await wins.FindFullAsync(campaign.Settings, now, cancel))
        {
            without.TryAdd(member, WhyLeftOut.WonEnough);
        }
        var paths = campaign.Settings.Audience.UnionPaths;
        await foreach (var one in unfit.ForLotteriesAsync(paths, now, cancel))
        {
            without.TryAdd(one.Member, Of(one.Why));
        }
        // Whoever entered had a card bound after the opening: if it is not bound now, it ended since.
        foreach (var member in await unbound.FindSinceAsync(campaign.OpensAt, cancel))
        {
            without.TryAdd(member, WhyLeftOut.NotBound);
        }
        return new(
            without,
            await circles.FindMembersAsync(campaign.Settings.Audience.Circles, now, cancel)
        );
    }

    private static WhyLeftOut Of(UnfitReason why) =>
        why switch
        {
            UnfitReason.NotInMembership => WhyLeftOut.NotInMembership,
            UnfitReason.UnionNotInOrder => WhyLeftOut.UnionNotInOrder,
            UnfitReason.OutsideAudience => WhyLeftOut.OutsideAudience,
            UnfitReason.Listed => WhyLeftOut.Listed,
            _ => throw new ArgumentOutOfRangeException(nameof(why)),
        };
}

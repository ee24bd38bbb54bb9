using WeChatUnion.Domain.Campaigns.Contracts;
using WeChatUnion.Domain.Cards.Contracts;
using WeChatUnion.Domain.Fans;
using WeChatUnion.Domain.Fans.Contracts;
using WeChatUnion.Domain.Kernel;
using WeChatUnion.Domain.Members;
using WeChatUnion.Domain.Members.Contracts;

namespace WeChatUnion.Domain.IronFans.Months;

/// <summary>Whether somebody may be honoured, by what other rooms know of him at this moment.</summary>
public sealed class FanScreen(
    IBoundMembers bound,
    IMemberStanding standings,
    IBlacklist blacklist,
    ICampaignExclusions exclusions,
    IPersonIdentities identities,
    IFanMonthStore months
)
{
    /// <param name="month">yyyyMM: it counts who was honoured within the cool-down before it, or after it: months may be published late.</param>
    internal async Task<FanScreened> FindAsync(
        FanHolder holder,
        int month,
        int coolDownMonths,
        DateTimeOffset now,
        CancellationToken cancel
    )
    {
        var found = await bound.FindActiveAsync(holder.Person, now, cancel);
        // Whoever held this member's card last may hold another one's by now.
        var isBound = found is not null && found.Member == holder.Member;
        // Whoever takes his card to another WeChat is the same winner.
        var honoured = await months.FindHonouredAsync(
            [holder.Person, holder.Earned],
            holder.Member,
            cancel
        );
        var isLately = honoured.Any(other =>
            other >= UnionCalendar.AddMonths(month, -coolDownMonths)
            && other <= UnionCalendar.AddMonths(month, coolDownMonths)
        );
        return new(
            isBound ? holder.Member : null,
            !isBound ? FanUnfit.NotBound
                : isLately ? FanUnfit.HonouredLately
                : await WhyNotAsync(holder.Person, found!.Member, now, cancel),
            IsNewcomer: !honoured.Any(other => other < month)
        );
    }

    private async Task<FanUnfit?> WhyNotAsync(
        PersonId person,
        MemberId member,
        DateTimeOffset now,
        CancellationToken cancel
    ) =>
        await standings.FindAsync(member, cancel) is not { IsGood: true } ? FanUnfit.NotInOrder
        : (await blacklist.StandingAsync(member, now, cancel)).ForbidsLottery ? FanUnfit.Listed
        : await exclusions.HasAsync(member, cancel) ? FanUnfit.Excluded
        : (await identities.OfAsync(person, cancel)).All(one => one.HasLeft) ? FanUnfit.HasLeft
        : null;
}

/// <param name="Member">Null: no card is bound.</param>
/// <param name="Why">Null: he may be honoured.</param>
/// <param name="IsNewcomer">Never honoured before.</param>
internal sealed record FanScreened(MemberId? Member, FanUnfit? Why, bool IsNewcomer);

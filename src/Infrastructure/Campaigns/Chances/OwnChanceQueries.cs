using WeChatUnion.Domain.Campaigns.Chances;
using WeChatUnion.Domain.Campaigns.Contracts;
using WeChatUnion.Domain.Campaigns.Views;
using WeChatUnion.Domain.Cards.Contracts;
using WeChatUnion.Domain.Fans.Contracts;

namespace WeChatUnion.Infrastructure.Campaigns.Chances;

/// <summary>Further chances as one member sees them.</summary>
public sealed class OwnChanceQueries(
    IChanceLedger ledger,
    IFanDirectory fans,
    IMemberFans members,
    ChanceSources sources,
    SignInSource signIn,
    AttendanceSource attendance
)
{
    /// <summary>Null: the campaign gives none.</summary>
    public async Task<OwnChances?> FindAsync(
        FanIdentity fan,
        CampaignView campaign,
        DateTimeOffset now,
        CancellationToken cancel
    )
    {
        var rules = campaign.Settings.Chances;
        if (rules.Gifts.Count == 0)
        {
            return null;
        }
        var given = await members.FindMemberAsync(fans, fan, cancel) is { } member
            ? await ledger.ListAsync(campaign.Id, member, cancel)
            : [];
        var (isOpen, today) = (campaign.IsOpen(now), SignIn.ReferenceOf(now));
        return new(
            [.. given.Select(one => new OwnChance(Say(one, rules), one.Count, one.At))],
            rules.Find(signIn.Name) is not null && isOpen
                ? !given.Any(one => one.Source == signIn.Name && one.Reference == today)
                : null,
            isOpen ? rules.Find(attendance.Name)?.Places ?? [] : []
        );
    }

    private string Say(ChanceGiven one, ChanceRules rules) =>
        sources.Find(one.Source)?.SayGrant(rules.Find(one.Source), one.Reference) ?? one.Source;
}

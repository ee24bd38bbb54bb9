using System.Globalization;
using WeChatUnion.Domain.Campaigns;
using WeChatUnion.Domain.Fans.Contracts;
using WeChatUnion.Domain.IronFans.Contracts;
using WeChatUnion.Domain.Members;

namespace WeChatUnion.Domain.Lotteries;

/// <summary>
/// Entries and turns as they count for whoever makes them. The book's own unique index lets each stand once; its moment makes one
/// unlike another that was erased with an account.
/// </summary>
public static class DrawActs
{
    /// <param name="number">Of the member's entry or turn.</param>
    public static Interaction Of(
        FanIdentity fan,
        CampaignId campaign,
        MemberId member,
        int number,
        DateTimeOffset at
    ) =>
        new(
            fan,
            InteractionKind.Draw,
            InteractionCause.Of(
                InteractionKind.Draw,
                at,
                campaign.Value.ToString("N"),
                member.Value.ToString("N"),
                number.ToString(CultureInfo.InvariantCulture)
            ),
            at
        );
}

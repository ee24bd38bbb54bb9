using WeChatUnion.Domain.Campaigns.Contracts;
using WeChatUnion.Gateway.Campaigns.Contracts;

namespace WeChatUnion.Gateway.Campaigns.Chances;

internal static class MemberPageOf
{
    /// <summary>Where members take part in it; their prizes, where its kind shows no page.</summary>
    public static string PageOf(this IEnumerable<CampaignFace> faces, CampaignView? campaign) =>
        campaign is not null
        && faces.FirstOrDefault(face => face.Kind == campaign.Kind) is { } known
            ? known.MemberPage(campaign.Id)
            : PrizeLinks.Own;
}

using WeChatUnion.Domain.Campaigns;

namespace WeChatUnion.Gateway.Campaigns.Desk;

/// <summary>Addresses of the room's pages in the console.</summary>
internal static class CampaignDeskPaths
{
    public const string List = "/console/campaigns";
    public const string Excluded = "/console/campaigns/excluded";

    public const string Series = "/console/campaigns/series";

    /// <summary>Where staff look a winner's code up; console-code.js knows it too.</summary>
    public const string HandOut = "/console/prizes";

    /// <summary>What is to be sent, as a file; posted, for a reason does not belong into an address.</summary>
    public const string Parcels = "/console/campaigns/{id:guid}/prizes/parcels";

    public static string Of(CampaignId id) => $"{List}/{id.Value}";

    public static string Edit(CampaignId id) => $"{Of(id)}/edit";

    /// <summary>Where a campaign is made to come again each month.</summary>
    public static string Repeat(CampaignId id) => $"{Series}?from={id.Value}";

    public static string Signal(CampaignId id, string name) => $"{Of(id)}/signals/{name}";

    public static string Attendance(CampaignId id, int place) => $"{Of(id)}/attendance/{place}";

    public static string Prizes(CampaignId id) => $"{Of(id)}/prizes";

    public static string ParcelsOf(CampaignId id) => $"{Prizes(id)}/parcels";
}

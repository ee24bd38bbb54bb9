using WeChatUnion.Domain.Staff.Contracts;

namespace WeChatUnion.Domain.Campaigns;

/// <summary>What staff do with campaigns. They are the city's: changing one needs the city's own union. docs/access.md tells it to people.</summary>
public static class CampaignsActs
{
    /// <summary>Rules, counters, winners as they are published.</summary>
    public static readonly StaffAct Read = new(
        "campaigns.read",
        StaffRole.Administrator,
        StaffRole.Editor,
        StaffRole.Reviewer,
        StaffRole.Finance,
        StaffRole.Auditor
    );

    /// <summary>Makes, changes and proposes; pauses what runs.</summary>
    public static readonly StaffAct Edit = new("campaigns.edit", StaffRole.Editor);

    /// <summary>Publishes what somebody else made; voids before the draw.</summary>
    public static readonly StaffAct Publish = new("campaigns.publish", StaffRole.Reviewer);

    /// <summary>Hands prizes out: scans a winner's code, sends parcels.</summary>
    public static readonly StaffAct HandOut = new("campaigns.hand-out", StaffRole.Editor);
}

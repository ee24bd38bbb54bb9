using WeChatUnion.Domain.Staff.Contracts;

namespace WeChatUnion.Domain.IronFans;

/// <summary>What staff do with the fans' months. They are the city's. docs/access.md tells it to people.</summary>
public static class IronFansActs
{
    /// <summary>Months, candidates with what made their score, signals.</summary>
    public static readonly StaffAct Read = new(
        "iron-fans.read",
        StaffRole.Administrator,
        StaffRole.Editor,
        StaffRole.Reviewer,
        StaffRole.Auditor
    );

    /// <summary>Leaves a candidate out with a reason, answers objections.</summary>
    public static readonly StaffAct Review = new("iron-fans.review", StaffRole.Editor);

    /// <summary>Makes the list public that somebody else looked at.</summary>
    public static readonly StaffAct Publish = new("iron-fans.publish", StaffRole.Reviewer);

    /// <summary>Tries other rules on the last month, and saves a version for months to come.</summary>
    public static readonly StaffAct Rules = new(
        "iron-fans.rules",
        StaffRole.Administrator,
        StaffRole.Reviewer
    );
}

using WeChatUnion.Domain.Staff.Contracts;

namespace WeChatUnion.Domain.Points;

/// <summary>What staff do with points, where there are any. docs/access.md tells it to people.</summary>
public static class PointsActs
{
    /// <summary>A member's statement, masked; what the union owes, for the city.</summary>
    public static readonly StaffAct Read = new(
        "points.read",
        StaffRole.Administrator,
        StaffRole.Editor,
        StaffRole.Finance,
        StaffRole.Auditor
    );

    /// <summary>Undoes what was earned or spent.</summary>
    public static readonly StaffAct Reverse = new("points.reverse", StaffRole.Finance);

    /// <summary>Saves what earns points from a day to come on.</summary>
    public static readonly StaffAct Rules = new("points.rules", StaffRole.Administrator);
}

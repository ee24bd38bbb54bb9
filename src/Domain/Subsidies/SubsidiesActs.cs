using WeChatUnion.Domain.Staff.Contracts;

namespace WeChatUnion.Domain.Subsidies;

/// <summary>What staff do with seasons. They are the city's: changing one needs the city's own union. docs/access.md tells it to people.</summary>
public static class SubsidiesActs
{
    /// <summary>Rules and trials. Who reviews by them may read them, in whichever union.</summary>
    public static readonly StaffAct Read = new(
        "subsidies.read",
        StaffRole.Administrator,
        StaffRole.Editor,
        StaffRole.Reviewer,
        StaffRole.Finance,
        StaffRole.Auditor
    );

    /// <summary>Copies, changes, tries and proposes.</summary>
    public static readonly StaffAct Edit = new("subsidies.edit", StaffRole.Editor);

    /// <summary>Publishes what somebody else made; lengthens what is published and raises its budget.</summary>
    public static readonly StaffAct Publish = new("subsidies.publish", StaffRole.Reviewer);
}

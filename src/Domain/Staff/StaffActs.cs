using WeChatUnion.Domain.Staff.Contracts;

namespace WeChatUnion.Domain.Staff;

/// <summary>What staff can do with accounts of staff.</summary>
public static class StaffActs
{
    public static readonly StaffAct Read = new(
        "staff.read",
        StaffRole.Administrator,
        StaffRole.Auditor
    );

    public static readonly StaffAct Edit = new("staff.edit", StaffRole.Administrator);
}

using WeChatUnion.Domain.Staff.Contracts;

namespace WeChatUnion.Domain.Audit;

public static class AuditActs
{
    public static readonly StaffAct Read = new(
        "audit.read",
        StaffRole.Auditor,
        StaffRole.Administrator
    );

    /// <summary>Takes lines out of the system: itself a line of the trail.</summary>
    public static readonly StaffAct Export = new(
        "audit.export",
        StaffRole.Auditor,
        StaffRole.Administrator
    );

    /// <summary>Reads what a line tells about a person; an administrator's work does not need it.</summary>
    public static readonly StaffAct Reveal = new("audit.reveal", StaffRole.Auditor);
}

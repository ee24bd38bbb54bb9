using WeChatUnion.Domain.Staff.Contracts;

namespace WeChatUnion.Domain.Members.Blacklist;

public static class BlacklistActs
{
    public static readonly StaffAct Read = new(
        "blacklist.read",
        StaffRole.Editor,
        StaffRole.Reviewer,
        StaffRole.Auditor
    );

    public static readonly StaffAct Propose = new("blacklist.propose", StaffRole.Editor);

    public static readonly StaffAct Confirm = new("blacklist.confirm", StaffRole.Reviewer);

    public static readonly StaffAct DecideAppeal = new(
        "blacklist.decide-appeal",
        StaffRole.Reviewer
    );
}

namespace WeChatUnion.Domain.Staff.Contracts;

/// <summary>What an account of the console is trusted with, inside one subtree of unions.</summary>
public enum StaffRole
{
    /// <summary>系统管理员: accounts, roles, organisations, imports. Decides no case and pays nothing.</summary>
    Administrator = 1,

    /// <summary>小编 / 活动管理员: members, cards, campaigns, answers.</summary>
    Editor = 2,

    /// <summary>审核员: decides what others have prepared.</summary>
    Reviewer = 3,

    /// <summary>财务: batches of payment.</summary>
    Finance = 4,

    /// <summary>纪检 / 审计: reads, changes nothing.</summary>
    Auditor = 5,
}

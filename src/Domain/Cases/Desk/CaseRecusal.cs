using WeChatUnion.Domain.Members;
using WeChatUnion.Domain.Staff.Contracts;

namespace WeChatUnion.Domain.Cases.Desk;

/// <summary>回避: an account stands back from the cases of this member.</summary>
public sealed class CaseRecusal
{
    public const string OneEach = "ux_cases_recusals_member";

    private CaseRecusal() { }

    public CaseRecusalId Id { get; private set; }

    public StaffAccountId StaffId { get; private set; }

    public MemberId MemberId { get; private set; }

    /// <summary>Oneself, or what the member is to one.</summary>
    public RecusalTie Tie { get; private set; }

    public DateTimeOffset DeclaredAt { get; private set; }

    /// <summary>Oneself, or an officer above.</summary>
    public StaffAccountId DeclaredBy { get; private set; }

    public static CaseRecusal Declare(
        StaffAccountId staff,
        MemberId member,
        RecusalTie tie,
        StaffAccountId by,
        DateTimeOffset now
    ) =>
        new()
        {
            Id = CaseRecusalId.New(),
            StaffId = staff,
            MemberId = member,
            Tie = tie,
            DeclaredAt = now,
            DeclaredBy = by,
        };

    /// <summary>The member turned out to be another entry of the register.</summary>
    internal void MoveTo(MemberId member) => MemberId = member;
}

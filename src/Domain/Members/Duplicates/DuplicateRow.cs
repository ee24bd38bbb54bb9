using WeChatUnion.Domain.Members.Register;
using WeChatUnion.Domain.Staff.Contracts;

namespace WeChatUnion.Domain.Members.Duplicates;

/// <summary>A pair of the queue, both entries masked and side by side.</summary>
public sealed record DuplicateRow(
    MemberDuplicateId Id,
    DuplicateReason Reason,
    DuplicateState State,
    DateTimeOffset FoundAt,
    MemberRow First,
    MemberRow Second,
    MemberId? KeptId,
    StaffAccountId? ProposedById
);

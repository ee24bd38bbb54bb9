using WeChatUnion.Domain.Staff.Contracts;

namespace WeChatUnion.Domain.Members.Register;

/// <param name="ById">Null: a file or the platform itself.</param>
public sealed record MemberChangeLine(
    long Id,
    MemberField Field,
    DateTimeOffset At,
    StaffAccountId? ById,
    string Source,
    string? Before,
    string? After,
    string? Reason
);

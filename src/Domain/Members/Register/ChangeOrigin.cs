using WeChatUnion.Domain.Staff.Contracts;

namespace WeChatUnion.Domain.Members.Register;

/// <summary>Who changed something, when, from where and why.</summary>
/// <param name="By">Null: a file or the platform itself.</param>
/// <param name="Source">See <see cref="MemberChange.Source"/>.</param>
/// <param name="Reason">At most 200 characters, without names and numbers.</param>
public sealed record ChangeOrigin(
    StaffAccountId? By,
    DateTimeOffset At,
    string Source = MemberChange.FromConsole,
    string? Reason = null
);

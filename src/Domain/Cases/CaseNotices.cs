using WeChatUnion.Domain.Notifications.Contracts;

namespace WeChatUnion.Domain.Cases;

/// <summary>The notices of this room: one for each change a member should know of.</summary>
public static class CaseNotices
{
    /// <summary>Handed in, decided, paid.</summary>
    public static NoticeKind Moved { get; } =
        new("case.moved", ["service", "number", "state", "day"]);

    /// <summary>A draft, or what was sent back, ends soon; the day is its last.</summary>
    public static NoticeKind Ending { get; } =
        new("case.ending", ["service", "number", "state", "day"]);

    public static IReadOnlyList<NoticeKind> All { get; } = [Moved, Ending];
}

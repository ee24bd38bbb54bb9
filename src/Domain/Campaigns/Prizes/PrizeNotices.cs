using WeChatUnion.Domain.Notifications.Contracts;

namespace WeChatUnion.Domain.Campaigns.Prizes;

/// <summary>What winners are told.</summary>
public static class PrizeNotices
{
    public static NoticeKind Won { get; } = new("prize.won", ["campaign", "prize", "until"]);

    public static NoticeKind Ending { get; } = new("prize.ending", ["campaign", "prize", "until"]);

    public static NoticeKind Sent { get; } = new("prize.sent", ["campaign", "prize", "courier"]);

    public static IReadOnlyList<NoticeKind> All { get; } = [Won, Ending, Sent];
}

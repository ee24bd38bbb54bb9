namespace WeChatUnion.Infrastructure.Notifications.Windows;

/// <summary>What WeChat lets through to a fan, as far as we know.</summary>
internal sealed class WindowRow
{
    public required string AppId { get; init; }
    public required string OpenId { get; init; }
    public int Remaining { get; init; }
    public DateTimeOffset OpenUntil { get; init; }

    /// <summary>Of the newest act that is counted in. It left when the window ended with it.</summary>
    public DateTimeOffset ActedAt { get; init; }
}

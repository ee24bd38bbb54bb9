using System.ComponentModel.DataAnnotations;
using WeChatUnion.Infrastructure.Notifications.Templates;

namespace WeChatUnion.Infrastructure.Notifications;

/// <summary>Settings section <c>Notifications</c>: how messages leave, and how long they are kept.</summary>
public sealed class NotificationOptions
{
    public const string Section = "Notifications";

    /// <summary>Of one app, by one node.</summary>
    [Range(1, 5000, ErrorMessage = "Notifications:MessagesPerSecond must be 1 to 5000.")]
    public int MessagesPerSecond { get; set; } = 100;

    /// <summary>
    /// Sends under way at the same moment on one node. When the process is killed, those of them that
    /// WeChat had taken are sent a second time.
    /// </summary>
    [Range(1, 100, ErrorMessage = "Notifications:AtOnce must be 1 to 100.")]
    public int AtOnce { get; set; } = 8;

    /// <summary>Tries before a message is given up; the pauses between them double up to ten minutes.</summary>
    [Range(1, 100, ErrorMessage = "Notifications:MostAttempts must be 1 to 100.")]
    public int MostAttempts { get; set; } = 12;

    /// <summary>How long a message without an expiry of its own waits for the fan.</summary>
    [Range(1, 8760, ErrorMessage = "Notifications:WaitHours must be 1 to 8760.")]
    public int WaitHours { get; set; } = 72;

    /// <summary>How long a sent or given-up message stays on record.</summary>
    [Range(1, 3650, ErrorMessage = "Notifications:KeepDays must be 1 to 3650.")]
    public int KeepDays { get; set; } = 90;

    /// <summary>Kind of notice to its templates.</summary>
    public Dictionary<string, NoticeTemplates> Templates { get; } = [];

    public TimeSpan Wait => TimeSpan.FromHours(WaitHours);

    public TimeSpan Keep => TimeSpan.FromDays(KeepDays);
}

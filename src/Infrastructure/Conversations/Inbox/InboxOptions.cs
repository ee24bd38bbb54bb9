using System.ComponentModel.DataAnnotations;

namespace WeChatUnion.Infrastructure.Conversations.Inbox;

/// <summary>Settings section <c>Inbox</c>: how long callbacks are kept.</summary>
public sealed class InboxOptions
{
    public const string Section = "Inbox";
    private const int LongestDays = 365;

    /// <summary>The encrypted body, for a replay.</summary>
    [Range(1, LongestDays, ErrorMessage = "Inbox:KeepPayloadDays must be 1 to 365.")]
    public int KeepPayloadDays { get; set; } = 7;

    /// <summary>The record with its key, against repeats.</summary>
    [Range(1, LongestDays, ErrorMessage = "Inbox:KeepRecordDays must be 1 to 365.")]
    public int KeepRecordDays { get; set; } = 30;

    public TimeSpan KeepPayload => TimeSpan.FromDays(KeepPayloadDays);

    public TimeSpan KeepRecord => TimeSpan.FromDays(KeepRecordDays);
}

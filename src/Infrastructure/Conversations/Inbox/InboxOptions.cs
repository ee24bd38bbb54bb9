using System.ComponentModel.DataAnnotations;

namespace WeChatUnion.Infrastructure.Conversations.Inbox;

/// <summary>Settings section <c>Inbox</c>: how many callbacks are taken and how long they are kept.</summary>
public sealed class InboxOptions
{
    public const string Section = "Inbox";
    private const int LongestDays = 365;
    private const int MostAtOnceAllowed = 100_000;

    /// <summary>
    /// Callbacks answered at the same time by one node. More are turned away with 503: better than
    /// to take all while the database stands still, and fall with them. WeChat documents that it
    /// repeats what is not answered in time; whether it repeats after a 503 it does not say.
    /// </summary>
    [Range(1, MostAtOnceAllowed, ErrorMessage = "Inbox:MostAtOnce must be 1 to 100000.")]
    public int MostAtOnce { get; set; } = 5000;

    /// <summary>The encrypted body, for a replay.</summary>
    [Range(1, LongestDays, ErrorMessage = "Inbox:KeepPayloadDays must be 1 to 365.")]
    public int KeepPayloadDays { get; set; } = 7;

    /// <summary>The record with its key, against repeats.</summary>
    [Range(1, LongestDays, ErrorMessage = "Inbox:KeepRecordDays must be 1 to 365.")]
    public int KeepRecordDays { get; set; } = 30;

    public TimeSpan KeepPayload => TimeSpan.FromDays(KeepPayloadDays);

    public TimeSpan KeepRecord => TimeSpan.FromDays(KeepRecordDays);
}

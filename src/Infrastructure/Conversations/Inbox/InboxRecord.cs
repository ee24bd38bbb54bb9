using WeChatUnion.Domain.Conversations;

namespace WeChatUnion.Infrastructure.Conversations.Inbox;

/// <summary>One callback of WeChat: what came, whose turn it is, and what was answered.</summary>
public sealed class InboxRecord
{
    public long Id { get; init; }

    /// <summary>16 bytes, see <see cref="InboxKey"/>. Unique: a repeat meets the first record.</summary>
    public required byte[] DedupeKey { get; init; }
    public required string AppId { get; init; }
    public required string OpenId { get; init; }

    /// <summary>The message type, or <c>event:</c> and the event's name, lower case.</summary>
    public required string Kind { get; init; }

    /// <summary>WeChat's CreateTime.</summary>
    public DateTimeOffset SentAt { get; init; }
    public DateTimeOffset ReceivedAt { get; init; }
    public InboxState State { get; init; }
    public AnswerMode AnswerMode { get; init; }

    /// <summary>The owner's, while <see cref="State"/> is Received.</summary>
    public DateTimeOffset LeaseUntil { get; init; }

    /// <summary>Grows by one when another owner takes over; an older owner can no longer commit.</summary>
    public int Fence { get; init; }

    /// <summary>The clear reply as sent before encryption; empty for <c>success</c>.</summary>
    public required byte[] Reply { get; init; }

    /// <summary>The clear callback body, sealed; empty once its retention is over.</summary>
    public required byte[] Payload { get; init; }

    /// <summary>Type name of the exception that ended a Failed record. Never its message.</summary>
    public string? Failure { get; init; }
}

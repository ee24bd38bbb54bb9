namespace WeChatUnion.Infrastructure.Notifications;

/// <summary>A message to a fan, waiting or sent.</summary>
public sealed class OutboxMessage
{
    public long Id { get; init; }
    public required string AppId { get; init; }
    public required string OpenId { get; init; }

    /// <summary>WeChat's msgtype of a customer-service message.</summary>
    public required string Kind { get; init; }

    /// <summary>JSON of that type's object.</summary>
    public required string Body { get; init; }
    public required string DedupeKey { get; init; }
    public OutboxState State { get; init; }
    public int Attempts { get; init; }
    public DateTimeOffset CreatedAt { get; init; }
    public DateTimeOffset DueAt { get; init; }
    public DateTimeOffset LeaseUntil { get; init; }

    /// <summary>Grows with every claim; only the last claimer records what became of the message.</summary>
    public int Fence { get; init; }

    /// <summary>Why the last try failed: an error code, never a body.</summary>
    public string? LastError { get; init; }
    public DateTimeOffset? SentAt { get; init; }
}

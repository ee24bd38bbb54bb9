namespace WeChatUnion.Infrastructure.Notifications;

/// <summary>A message to a fan, waiting or sent.</summary>
public sealed class OutboxMessage
{
    public long Id { get; init; }
    public required string AppId { get; init; }
    public required string OpenId { get; init; }

    /// <summary>WeChat's msgtype of a customer-service message, or <see cref="NoticeBody.Kind"/>.</summary>
    public required string Kind { get; init; }

    /// <summary>JSON of that type's object.</summary>
    public required string Body { get; init; }
    public required string DedupeKey { get; init; }
    public OutboxState State { get; init; }

    /// <summary>As <see cref="OutboxLane"/>.</summary>
    public int Lane { get; init; }

    /// <summary>Claims since it was last made due from outside, without those an outage ended.</summary>
    public int Attempts { get; init; }
    public DateTimeOffset CreatedAt { get; init; }

    /// <summary>
    /// When it may be claimed; a claim moves it to the end of its lease. Parked: when it is looked at though its fan
    /// did nothing, at the latest at its expiry.
    /// </summary>
    public DateTimeOffset DueAt { get; init; }

    /// <summary>How long it may wait; null leaves that to the settings.</summary>
    public DateTimeOffset? ExpiresAt { get; init; }

    /// <summary>Who holds it: a number drawn for each claim; 0 while it waits for its time.</summary>
    public long Claim { get; init; }

    /// <summary>Grows with every claim; only the last claimer records what became of the message.</summary>
    public int Fence { get; init; }

    /// <summary>Ways that failed for this message, as <c>SendChannels</c>.</summary>
    public int Refused { get; init; }

    /// <summary>The person's identity in our other app, whose acts wake a parked message too.</summary>
    public string? OtherAppId { get; init; }
    public string? OtherOpenId { get; init; }

    /// <summary>The way it took, as <c>SendChannels</c>.</summary>
    public int? Channel { get; init; }

    /// <summary>Why that way, or why it waits or was given up: a few English words.</summary>
    public string? Reason { get; init; }

    /// <summary>What the last try met: an error code, never a body.</summary>
    public string? LastError { get; init; }

    /// <summary>The app it was sent by, and WeChat's msgid there, by which a receipt finds it.</summary>
    public string? SentBy { get; init; }
    public string? MessageId { get; init; }
    public DateTimeOffset? SentAt { get; init; }
}

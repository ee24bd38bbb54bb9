using System.Collections.Immutable;

namespace WeChatSimulator.Deliveries;

/// <summary>How one delivery of a callback went.</summary>
internal sealed record Delivery
{
    public long Id { get; init; }

    public required string OpenId { get; init; }

    public required string Nickname { get; init; }

    /// <summary>The message type or the event's name.</summary>
    public required string Kind { get; init; }

    /// <summary>Content, event key or other short mark of what was sent.</summary>
    public string? Summary { get; init; }

    public string? MsgId { get; init; }

    public string? CreateTime { get; init; }

    /// <summary>The delivery this one repeats, or null.</summary>
    public long? RepeatOf { get; init; }

    public DateTimeOffset StartedAt { get; init; }

    public DeliveryState State { get; init; }

    public ImmutableArray<Attempt> Attempts { get; init; } = [];

    /// <summary>The reply, decrypted.</summary>
    public string? Reply { get; init; }

    /// <summary>Why WeChat shows its failure notice.</summary>
    public string? Failure { get; init; }
}

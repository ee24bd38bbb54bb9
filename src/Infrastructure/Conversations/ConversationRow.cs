namespace WeChatUnion.Infrastructure.Conversations;

/// <summary>Stored form of a fan's conversation.</summary>
internal sealed class ConversationRow
{
    public required string AppId { get; init; }
    public required string OpenId { get; init; }
    public string? Flow { get; init; }
    public required string Step { get; init; }
    public required string Data { get; init; }
    public long Version { get; init; }
    public DateTimeOffset ExpiresAt { get; init; }
}

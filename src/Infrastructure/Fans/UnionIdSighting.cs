namespace WeChatUnion.Infrastructure.Fans;

/// <summary>A UnionId that an event named and that <see cref="JoinJob"/> has not joined yet.</summary>
public sealed class UnionIdSighting
{
    public long Id { get; init; }
    public required string AppId { get; init; }
    public required string OpenId { get; init; }
    public required string UnionId { get; init; }
    public DateTimeOffset SeenAt { get; init; }
}

namespace WeChatUnion.Infrastructure.Persistence.Bulk;

/// <summary>An entity as it shall be, and the concurrency token it was read with.</summary>
public sealed record BulkChange(object Entity, object? TokenBefore);

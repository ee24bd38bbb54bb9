namespace WeChatSimulator.Media;

internal sealed record MediaItem(
    string Id,
    string Type,
    string ContentType,
    byte[] Bytes,
    DateTimeOffset CreatedAt
);

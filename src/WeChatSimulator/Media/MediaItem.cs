namespace WeChatSimulator.Media;

/// <summary>A file the simulator keeps: three days, or for good as a material.</summary>
internal sealed record MediaItem(
    string Id,
    string Type,
    string ContentType,
    byte[] Bytes,
    DateTimeOffset CreatedAt
)
{
    public string Name { get; init; } = string.Empty;

    public bool IsPermanent { get; init; }

    /// <summary>Of a permanent video.</summary>
    public string? Title { get; init; }

    /// <summary>Of a permanent video.</summary>
    public string? Introduction { get; init; }
}

namespace WeChat.Api.Materials;

/// <summary>One entry of the list of materials.</summary>
public sealed record MaterialItem(string MediaId, DateTimeOffset UpdatedAt)
{
    /// <summary>The file's name; null for articles.</summary>
    public string? Name { get; init; }

    /// <summary>Of a picture only; works inside WeChat.</summary>
    public string? Url { get; init; }

    /// <summary>The articles; empty for files.</summary>
    public IReadOnlyList<MaterialArticle> Articles { get; init; } = [];

    /// <summary>Of articles only.</summary>
    public DateTimeOffset? CreatedAt { get; init; }
}

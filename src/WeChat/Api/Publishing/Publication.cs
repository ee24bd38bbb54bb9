namespace WeChat.Api.Publishing;

/// <summary>How a publication went.</summary>
public sealed record Publication
{
    public required string PublishId { get; init; }

    public required PublishState State { get; init; }

    /// <summary>Null until it is published.</summary>
    public string? ArticleId { get; init; }

    /// <summary>Addresses of the articles in their order.</summary>
    public IReadOnlyList<string> Urls { get; init; } = [];

    /// <summary>Places, from 1, of the articles WeChat found fault with.</summary>
    public IReadOnlyList<int> FailedPlaces { get; init; } = [];
}

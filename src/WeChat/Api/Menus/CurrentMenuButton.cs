namespace WeChat.Api.Menus;

/// <summary>A button of the menu as it stands; it knows more kinds than the API can make.</summary>
public sealed record CurrentMenuButton
{
    public required string Name { get; init; }

    /// <summary>Also text, img, voice, video and news, which only the console makes.</summary>
    public string? Type { get; init; }

    public string? Key { get; init; }

    public string? Url { get; init; }

    /// <summary>The text, or the media's id or address, of a button made in the console.</summary>
    public string? Value { get; init; }

    public string? AppId { get; init; }

    public string? PagePath { get; init; }

    /// <summary>The articles of a news button.</summary>
    public IReadOnlyList<CurrentMenuArticle> Articles { get; init; } = [];

    public IReadOnlyList<CurrentMenuButton> SubButtons { get; init; } = [];
}

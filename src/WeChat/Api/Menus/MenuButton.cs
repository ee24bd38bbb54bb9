namespace WeChat.Api.Menus;

/// <summary>One button of the account's menu; a parent has only a name and its sub-buttons.</summary>
public sealed record MenuButton
{
    /// <summary>At most 16 bytes on the bar, 60 in a sub-menu; about 4 and 8 Chinese characters are shown.</summary>
    public required string Name { get; init; }

    /// <summary>WeChat's word for the action: click, view, miniprogram, scancode_push …; null on a parent.</summary>
    public string? Type { get; init; }

    /// <summary>At most 128 bytes; comes back as EventKey.</summary>
    public string? Key { get; init; }

    /// <summary>At most 1024 bytes.</summary>
    public string? Url { get; init; }

    public string? Appid { get; init; }

    public string? Pagepath { get; init; }

    public string? MediaId { get; init; }

    public string? ArticleId { get; init; }

    /// <summary>One to five.</summary>
    public IReadOnlyList<MenuButton>? SubButton { get; init; }

    /// <summary>A button whose tap is sent to the back end.</summary>
    public static MenuButton Click(string name, string key) =>
        new()
        {
            Name = name,
            Type = "click",
            Key = key,
        };

    /// <summary>A button that opens a page.</summary>
    public static MenuButton View(string name, string url) =>
        new()
        {
            Name = name,
            Type = "view",
            Url = url,
        };

    /// <summary>A button that opens a linked mini-program; <paramref name="url"/> serves old clients.</summary>
    public static MenuButton MiniProgram(string name, string appId, string pagePath, string url) =>
        new()
        {
            Name = name,
            Type = "miniprogram",
            Appid = appId,
            Pagepath = pagePath,
            Url = url,
        };

    /// <summary>A button that opens a sub-menu.</summary>
    public static MenuButton Group(string name, params IReadOnlyList<MenuButton> buttons) =>
        new() { Name = name, SubButton = buttons };
}

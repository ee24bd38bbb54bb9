namespace WeChatSimulator.Menus;

/// <summary>A menu button as the phone shows it; WeChat's field names in snake case.</summary>
public sealed class ShownButton
{
    public string Name { get; set; } = string.Empty;

    public string? Type { get; set; }

    public string? Key { get; set; }

    public string? Url { get; set; }

    public string? Appid { get; set; }

    public string? Pagepath { get; set; }

    public string? MediaId { get; set; }

    public string? ArticleId { get; set; }

    public List<ShownButton> SubButton { get; set; } = [];
}

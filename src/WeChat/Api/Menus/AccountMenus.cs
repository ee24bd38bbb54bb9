namespace WeChat.Api.Menus;

/// <summary>All menus made by the API.</summary>
/// <param name="Buttons">The default menu.</param>
/// <param name="MenuId">Its id; null while there is no conditional menu.</param>
/// <param name="Conditional">The newest that fits a fan is the one shown.</param>
public sealed record AccountMenus(
    IReadOnlyList<MenuButton> Buttons,
    string? MenuId,
    IReadOnlyList<ConditionalMenu> Conditional
);

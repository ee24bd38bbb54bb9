namespace WeChat.Api.Menus;

/// <summary>A menu that some fans see in place of the default one (个性化菜单).</summary>
public sealed record ConditionalMenu(
    string MenuId,
    MenuRule Rule,
    IReadOnlyList<MenuButton> Buttons
);

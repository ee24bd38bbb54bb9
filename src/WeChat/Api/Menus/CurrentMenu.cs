namespace WeChat.Api.Menus;

/// <summary>The menu as it stands, however it was made: by the API or by hand in WeChat's console.</summary>
/// <param name="IsOpen">Whether the account shows a menu.</param>
public sealed record CurrentMenu(bool IsOpen, IReadOnlyList<CurrentMenuButton> Buttons);

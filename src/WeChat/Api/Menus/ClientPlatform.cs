namespace WeChat.Api.Menus;

/// <summary>The phone a menu is for. WeChat's own numbers.</summary>
public enum ClientPlatform
{
    None,
    Ios = 1,
    Android = 2,
    Other = 3,
}

namespace WeChat.Api.Menus;

/// <summary>
/// Whom a conditional menu is for; every part that is given must hold. WeChat has given up rules by sex, place and language.
/// </summary>
/// <param name="TagId">Fans who bear this tag.</param>
/// <param name="Platform">Phones of this kind.</param>
public sealed record MenuRule(int? TagId = null, ClientPlatform? Platform = null);

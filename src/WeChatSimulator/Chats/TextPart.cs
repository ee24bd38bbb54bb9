namespace WeChatSimulator.Chats;

/// <param name="Text">Plain characters, never markup.</param>
/// <param name="Href">http, https or weixin://bizmsgmenu; null for plain text.</param>
internal sealed record TextPart(string Text, string? Href = null);

namespace WeChatSimulator.Chats;

/// <summary>One answer to tap in a menu message; the tap sends its text with its id.</summary>
internal sealed record MenuChoice(string Id, string Content);

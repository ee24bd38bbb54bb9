namespace WeChatSimulator.Chats;

internal sealed record NewsCard(string? Title, string? Description, string? PicUrl, string? Url);

namespace WeChat.Replies;

/// <summary>A card that opens a page.</summary>
/// <param name="PicUrl">JPG or PNG, about 360 by 200.</param>
public sealed record NewsArticle(string Title, string Description, string PicUrl, string Url);

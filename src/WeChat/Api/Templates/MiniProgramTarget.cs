namespace WeChat.Api.Templates;

/// <summary>A page of a mini-program that a message opens; the mini-program must be linked to the official account.</summary>
/// <param name="Appid">The mini-program.</param>
/// <param name="Pagepath">Page with its query; null opens the first page.</param>
public sealed record MiniProgramTarget(string Appid, string? Pagepath = null);

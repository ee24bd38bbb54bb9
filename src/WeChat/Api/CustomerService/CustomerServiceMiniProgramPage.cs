namespace WeChat.Api.CustomerService;

/// <summary>A card that opens a page of a mini-program.</summary>
/// <param name="Appid">A mini-program linked to the official account; null when a mini-program sends its own page.</param>
public sealed record CustomerServiceMiniProgramPage(
    string Title,
    string? Appid,
    string Pagepath,
    string ThumbMediaId
) : CustomerServiceMessage;

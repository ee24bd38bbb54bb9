namespace WeChat.Api.CustomerService;

/// <summary>A card that opens a page of a linked mini-program.</summary>
public sealed record CustomerServiceMiniProgramPage(
    string Title,
    string Appid,
    string Pagepath,
    string ThumbMediaId
) : CustomerServiceMessage;

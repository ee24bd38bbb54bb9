namespace WeChat.Api.CustomerService;

/// <summary>A card that opens a page; for mini-programs only, official accounts send <see cref="CustomerServiceNews"/>.</summary>
public sealed record CustomerServiceLink(
    string Title,
    string Description,
    string Url,
    string ThumbUrl
) : CustomerServiceMessage;

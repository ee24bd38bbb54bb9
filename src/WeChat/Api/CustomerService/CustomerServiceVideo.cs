namespace WeChat.Api.CustomerService;

public sealed record CustomerServiceVideo(
    string MediaId,
    string ThumbMediaId,
    string? Title = null,
    string? Description = null
) : CustomerServiceMessage;

namespace WeChat.Api.CustomerService;

/// <param name="Hqmusicurl">Address of the better quality, used on Wi-Fi.</param>
public sealed record CustomerServiceMusic(
    string Musicurl,
    string Hqmusicurl,
    string ThumbMediaId,
    string? Title = null,
    string? Description = null
) : CustomerServiceMessage;

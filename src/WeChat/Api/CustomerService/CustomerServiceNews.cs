namespace WeChat.Api.CustomerService;

/// <summary>One card that opens a page. WeChat accepts exactly one (45008 above).</summary>
/// <param name="Picurl">Picture, 360×200 or 200×200.</param>
public sealed record CustomerServiceNews(
    string Title,
    string Description,
    string Url,
    string Picurl
) : CustomerServiceMessage;

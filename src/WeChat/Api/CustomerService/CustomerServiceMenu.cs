namespace WeChat.Api.CustomerService;

/// <summary>
/// A question with answers to tap (verified accounts only, else 40200). A tap comes back as a text message that
/// carries the item's id.
/// </summary>
public sealed record CustomerServiceMenu(
    string HeadContent,
    IReadOnlyList<CustomerServiceMenuItem> List,
    string? TailContent = null
) : CustomerServiceMessage;

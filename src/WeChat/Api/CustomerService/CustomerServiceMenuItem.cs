namespace WeChat.Api.CustomerService;

public sealed record CustomerServiceMenuItem(string Id, string Content);

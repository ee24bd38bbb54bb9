namespace WeChat.Api.CustomerService;

/// <param name="MediaId">Temporary or permanent picture.</param>
public sealed record CustomerServiceImage(string MediaId) : CustomerServiceMessage;

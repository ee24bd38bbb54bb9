namespace WeChat.Api.CustomerService;

public sealed record CustomerServiceVoice(string MediaId) : CustomerServiceMessage;

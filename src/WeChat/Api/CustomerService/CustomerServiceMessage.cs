namespace WeChat.Api.CustomerService;

/// <summary>A customer-service message (客服消息), which may be sent for a while after the fan acted.</summary>
public abstract record CustomerServiceMessage;

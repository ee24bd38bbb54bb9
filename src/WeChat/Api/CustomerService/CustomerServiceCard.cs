namespace WeChat.Api.CustomerService;

/// <summary>A coupon of WeChat's card wallet.</summary>
public sealed record CustomerServiceCard(string CardId) : CustomerServiceMessage;

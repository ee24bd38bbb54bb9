namespace WeChat.Api.CustomerService;

/// <summary>A published article.</summary>
public sealed record CustomerServiceArticle(string ArticleId) : CustomerServiceMessage;

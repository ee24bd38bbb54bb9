namespace WeChat.Api.CustomerService;

/// <summary>Articles kept as material; they open inside WeChat. WeChat is replacing it by <see cref="CustomerServiceArticle"/>.</summary>
public sealed record CustomerServiceMaterial(string MediaId) : CustomerServiceMessage;

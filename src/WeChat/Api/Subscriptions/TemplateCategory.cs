namespace WeChat.Api.Subscriptions;

/// <summary>A service category (类目) of the account, by which WeChat's library is sorted.</summary>
public sealed record TemplateCategory(int Id, string Name);

namespace WeChat.Api.Subscriptions;

/// <summary>A field that a template of WeChat's library offers.</summary>
/// <param name="Kid">Its number, for <see cref="SubscriptionTemplateApi.AddAsync"/>.</param>
/// <param name="Name">What the fan reads before the value.</param>
/// <param name="Example">A value.</param>
/// <param name="Rule">Its type, for instance thing; the key is the type and <paramref name="Kid"/>.</param>
public sealed record TemplateKeyword(int Kid, string Name, string? Example, string? Rule);

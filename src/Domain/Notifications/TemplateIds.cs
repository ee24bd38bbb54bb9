namespace WeChatUnion.Domain.Notifications;

/// <summary>WeChat's templates for one kind of notice; null where none is configured.</summary>
public sealed record TemplateIds(
    string? Template,
    string? Subscription,
    string? MiniProgramSubscription
)
{
    public static TemplateIds None { get; } = new(null, null, null);
}

namespace WeChatUnion.Infrastructure.Notifications.Templates;

/// <summary>The templates of one kind of notice; those left out are not used.</summary>
public sealed class NoticeTemplates
{
    /// <summary>The official account's template message.</summary>
    public NoticeTemplate? Template { get; set; }

    /// <summary>The official account's subscription message.</summary>
    public NoticeTemplate? Subscription { get; set; }

    /// <summary>The mini-program's subscription message.</summary>
    public NoticeTemplate? MiniProgramSubscription { get; set; }
}

using Microsoft.Extensions.Options;
using WeChatUnion.Domain.Notifications;

namespace WeChatUnion.Infrastructure.Notifications.Templates;

/// <summary>Finds the configured templates of a kind of notice.</summary>
public sealed class TemplateBook(IOptions<NotificationOptions> options)
{
    private readonly Dictionary<string, NoticeTemplates> kinds = options.Value.Templates;

    private readonly HashSet<string> longTerm =
    [
        .. options
            .Value.Templates.Values.SelectMany(kind =>
                new[] { kind.Subscription, kind.MiniProgramSubscription }
            )
            .Where(template => template is { LongTerm: true })
            .Select(template => template!.TemplateId),
    ];

    public bool IsLongTerm(string templateId) => longTerm.Contains(templateId);

    public TemplateIds IdsOf(string kind) =>
        kinds.TryGetValue(kind, out var found)
            ? new(
                found.Template?.TemplateId,
                found.Subscription?.TemplateId,
                found.MiniProgramSubscription?.TemplateId
            )
            : TemplateIds.None;

    /// <summary>Null when the settings no longer hold it.</summary>
    public NoticeTemplate? Find(string kind, SendChannels channel) =>
        !kinds.TryGetValue(kind, out var found)
            ? null
            : channel switch
            {
                SendChannels.Template => found.Template,
                SendChannels.Subscription => found.Subscription,
                SendChannels.MiniProgramSubscription => found.MiniProgramSubscription,
                _ => null,
            };
}

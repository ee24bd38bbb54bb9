using System.Globalization;
using WeChat.Api.Subscriptions;
using WeChat.Api.Templates;

namespace WeChatUnion.Infrastructure.Notifications.Templates;

/// <summary>A template of the settings filled with a notice's fields.</summary>
/// <param name="template">Of the settings.</param>
/// <param name="miniProgram">AppId of our mini-program, where it leads there.</param>
internal sealed class TemplateForm(NoticeTemplate template, string miniProgram)
{
    /// <summary>WeChat knows a repeat by the outbox's id for about ten minutes.</summary>
    public TemplateMessage Message(NoticeBody notice, long id) =>
        new()
        {
            TemplateId = template.TemplateId,
            Data = Fill(notice),
            Url = template.Url,
            MiniProgram = Target,
            ClientMessageId = string.Create(CultureInfo.InvariantCulture, $"union-{id}"),
        };

    public OfficialSubscriptionMessage Subscription(NoticeBody notice) =>
        new()
        {
            TemplateId = template.TemplateId,
            Data = Fill(notice),
            Page = template.Url,
            MiniProgram = Target,
        };

    public MiniProgramSubscriptionMessage MiniProgramSubscription(NoticeBody notice) =>
        new()
        {
            TemplateId = template.TemplateId,
            Data = Fill(notice),
            Page = template.Page,
        };

    private MiniProgramTarget? Target => template.Page is { } page ? new(miniProgram, page) : null;

    private Dictionary<string, string> Fill(NoticeBody notice) =>
        template.Fields.ToDictionary(
            field => field.Key,
            field => notice.Fields.GetValueOrDefault(field.Value, "")
        );
}

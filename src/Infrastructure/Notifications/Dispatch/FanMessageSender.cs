using System.Globalization;
using System.Text.Json;
using Microsoft.Extensions.Options;
using WeChat.Api;
using WeChat.Api.CustomerService;
using WeChat.Api.Templates;
using WeChatUnion.Domain.Notifications;
using WeChatUnion.Infrastructure.Notifications.Templates;
using WeChatUnion.Infrastructure.WeChatApps;

namespace WeChatUnion.Infrastructure.Notifications.Dispatch;

/// <summary>Sends through WeChat's API and judges what it answers.</summary>
internal sealed class FanMessageSender(
    WeChatClients clients,
    TemplateBook templates,
    IOptions<WeChatOptions> apps,
    TimeProvider clock
) : IFanMessageSender
{
    public async Task<SendOutcome> SendAsync(
        ClaimedMessage message,
        Route route,
        CancellationToken cancel
    )
    {
        if (clients.Find(route.Fan.AppId) is not { } client)
        {
            return SendOutcome.NotThisWay("the app is not configured");
        }
        try
        {
            var id = route.TemplateId is null
                ? await SayAsync(client, message, route, cancel)
                : await FillAsync(client, message, route, cancel);
            return SendOutcome.Sent(id?.ToString(CultureInfo.InvariantCulture));
        }
        catch (WeChatApiException refused)
        {
            return SendVerdict.Of(refused, clock.GetUtcNow());
        }
        catch (TemplateFieldException unfit)
        {
            return SendOutcome.NotThisWay($"field {unfit.Key} does not fit: {unfit.Rule}");
        }
        catch (Exception unread) when (unread is JsonException or ArgumentException)
        {
            return SendOutcome.NotThisWay("the stored message does not fit");
        }
    }

    private static async Task<long?> SayAsync(
        WeChatApiClient client,
        ClaimedMessage message,
        Route route,
        CancellationToken cancel
    )
    {
        CustomerServiceMessage body =
            message.Kind == NoticeBody.Kind
                ? FanMessageBody.Text(NoticeBody.Read(message.Body).Content).ToMessage()
                : new FanMessageBody(message.Kind, message.Body).ToMessage();
        await client.CustomerService.SendAsync(route.Fan.OpenId, body, cancel);
        return null;
    }

    private async Task<long?> FillAsync(
        WeChatApiClient client,
        ClaimedMessage message,
        Route route,
        CancellationToken cancel
    )
    {
        var notice = NoticeBody.Read(message.Body);
        var template =
            templates.Find(notice.Notice, route.Channel)
            ?? throw new JsonException("The template is no longer configured.");
        var form = new TemplateForm(template, apps.Value.MiniProgram.AppId);
        var to = route.Fan.OpenId;
        return route.Channel switch
        {
            SendChannels.Template => await client.Templates.SendAsync(
                to,
                form.Message(notice, message.Id),
                cancel
            ),
            SendChannels.Subscription => await client.Subscriptions.SendAsync(
                to,
                form.Subscription(notice),
                cancel
            ),
            _ => await client.Subscriptions.SendAsync(
                to,
                form.MiniProgramSubscription(notice),
                cancel
            ),
        };
    }
}

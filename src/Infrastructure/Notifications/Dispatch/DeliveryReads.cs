using Microsoft.Extensions.Options;
using WeChatUnion.Domain.Fans.Contracts;
using WeChatUnion.Domain.Notifications;
using WeChatUnion.Infrastructure.Notifications.Subscriptions;
using WeChatUnion.Infrastructure.Notifications.Templates;
using WeChatUnion.Infrastructure.Notifications.Windows;
using WeChatUnion.Infrastructure.WeChatApps;

namespace WeChatUnion.Infrastructure.Notifications.Dispatch;

/// <summary>Gathers what the planner needs to know about one message.</summary>
public sealed class DeliveryReads(
    SendWindows windows,
    IFanIdentities identities,
    SubscriptionLedger subscriptions,
    TemplateBook templates,
    PathStops stops,
    IOptions<WeChatOptions> apps,
    IOptions<NotificationOptions> options,
    TimeProvider clock
)
{
    private static readonly HashSet<string> None = [];

    public async Task<DeliveryFacts> ReadAsync(
        ClaimedMessage message,
        SendChannels refused,
        CancellationToken cancel
    )
    {
        var window = await windows.FindAsync(message.Fan, cancel);
        var own = Describe(new KnownIdentity(message.Fan, HasLeft: false), window);
        var facts = new DeliveryFacts(
            own,
            null,
            message.Kind is not ("text" or NoticeBody.Kind),
            TemplateIds.None,
            None,
            refused,
            stops.Known,
            message.ExpiresAt ?? message.CreatedAt + options.Value.Wait
        );
        // Most messages answer somebody who is just there: the first way is open, and no other is looked at.
        var first = new Route(SendChannels.CustomerService, message.Fan);
        return
            window is { } open
            && open.Allows(clock.GetUtcNow())
            && !refused.HasFlag(first.Channel)
            && !stops.Holds(first.Path)
            ? facts
            : await CompleteAsync(facts, message, cancel);
    }

    private async Task<DeliveryFacts> CompleteAsync(
        DeliveryFacts facts,
        ClaimedMessage message,
        CancellationToken cancel
    )
    {
        var known = await identities.OfSamePersonAsync(message.Fan, cancel);
        var own = known.FirstOrDefault(one => one.Fan == message.Fan);
        var other = known.FirstOrDefault(one => one.Fan.AppId != message.Fan.AppId);
        var allowed = new HashSet<string>();
        var ids = message.Kind == NoticeBody.Kind ? IdsOf(message) : TemplateIds.None;
        if (ids is not { Subscription: null, MiniProgramSubscription: null })
        {
            allowed.UnionWith(await subscriptions.AllowedAsync(message.Fan, message.Id, cancel));
            if (other is not null)
            {
                allowed.UnionWith(await subscriptions.AllowedAsync(other.Fan, message.Id, cancel));
            }
        }
        return facts with
        {
            Own = own is null ? facts.Own : Describe(own, facts.Own.Window),
            Other = other is null
                ? null
                : Describe(other, await windows.FindAsync(other.Fan, cancel)),
            Templates = ids,
            Allowed = allowed,
        };
    }

    private TemplateIds IdsOf(ClaimedMessage message)
    {
        try
        {
            return templates.IdsOf(NoticeBody.Read(message.Body).Notice);
        }
        catch (System.Text.Json.JsonException)
        {
            // The sender says so; here it is only no reason to stop.
            return TemplateIds.None;
        }
    }

    private Reachable Describe(KnownIdentity identity, SendWindow? window) =>
        new(
            identity.Fan,
            identity.Fan.AppId == apps.Value.MiniProgram.AppId,
            identity.HasLeft || window is { HasLeft: true },
            window
        );
}

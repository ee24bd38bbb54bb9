using WeChatUnion.Domain.Notifications;
using WeChatUnion.Infrastructure.Notifications.Subscriptions;
using WeChatUnion.Infrastructure.Notifications.Windows;

namespace WeChatUnion.Infrastructure.Notifications.Dispatch;

/// <summary>
/// What a send uses up: one of a window's messages, or a fan's yes. It is taken before the send, so that
/// two nodes never spend the same, and given back when WeChat did not take the message. After a lost
/// answer it is given back too: too hopeful a record is corrected by WeChat, too sad a one by nobody.
/// </summary>
public sealed class Allowances(
    SendWindows windows,
    SubscriptionLedger subscriptions,
    TimeProvider clock
)
{
    /// <summary>Null when nothing was left to take.</summary>
    public async Task<Taken?> TakeAsync(ClaimedMessage message, DeliveryFacts facts, Route route)
    {
        var now = clock.GetUtcNow();
        switch (route.Channel)
        {
            case SendChannels.CustomerService or SendChannels.OtherCustomerService:
                var known = WindowOf(facts, route) is not null;
                return !known || await windows.SpendAsync(route.Fan)
                    ? new(route, known, 0, now)
                    : null;
            case SendChannels.Subscription or SendChannels.MiniProgramSubscription:
                return
                    await subscriptions.SpendAsync(route, message.Id, CancellationToken.None)
                        is { } yes
                    ? new(route, false, yes, now)
                    : null;
            default:
                return new(route, false, 0, now);
        }
    }

    /// <param name="message">That was not sent.</param>
    /// <param name="facts">On which the way was chosen.</param>
    /// <param name="taken">For it.</param>
    /// <param name="met">Closed or gone: the record is corrected.</param>
    public async Task ReturnAsync(
        ClaimedMessage message,
        DeliveryFacts facts,
        Taken taken,
        SendOutcomeKind met
    )
    {
        if (met == SendOutcomeKind.Gone)
        {
            windows.Leave(taken.Route.Fan, taken.At);
        }
        var closed = met == SendOutcomeKind.Closed;
        if (taken.Route.TemplateId is null)
        {
            if (closed)
            {
                await windows.CloseAsync(taken.Route.Fan, WindowOf(facts, taken.Route));
            }
            else if (taken.FromWindow)
            {
                await windows.GiveBackAsync(taken.Route.Fan);
            }
        }
        else if (closed)
        {
            await subscriptions.EndAsync(taken, message.Id);
        }
        else if (taken.Subscription != 0)
        {
            await subscriptions.GiveBackAsync(taken.Subscription, message.Id);
        }
    }

    private static SendWindow? WindowOf(DeliveryFacts facts, Route route) =>
        facts.Own.Fan == route.Fan ? facts.Own.Window : facts.Other?.Window;

    /// <param name="Route">What for.</param>
    /// <param name="FromWindow">One of the window's messages.</param>
    /// <param name="Subscription">The yes, or 0.</param>
    /// <param name="At">Before the send: what the fan did later is not refuted by its refusal.</param>
    public sealed record Taken(Route Route, bool FromWindow, long Subscription, DateTimeOffset At);
}

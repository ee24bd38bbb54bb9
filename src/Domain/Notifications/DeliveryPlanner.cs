namespace WeChatUnion.Domain.Notifications;

/// <summary>
/// Picks the way that will arrive: a customer-service message while WeChat lets one through, then a
/// subscription the fan agreed to, then a template message. A way that is stopped for all is passed, not
/// forgotten. When none is left the message waits: for the fan, or for the end of the stop.
/// </summary>
public static class DeliveryPlanner
{
    public static DeliveryPlan Plan(DeliveryFacts facts, DateTimeOffset now)
    {
        if (facts.ExpiresAt <= now)
        {
            return new DeliveryPlan.GiveUp("expired before anything got through");
        }
        var passed = new List<string>();
        DateTimeOffset? reopens = null;
        // The record is a memory, WeChat is the truth: before a message waits, it is asked once.
        Route? ask = null;
        foreach (var (route, name, state, open) in Ways(facts, now))
        {
            var refused = facts.Refused.HasFlag(route.Channel);
            var until = StopOf(facts, route, now);
            var told = until is null ? state : "stopped for all";
            passed.Add($"{name}: {(refused ? "refused before" : told)}");
            var unknown = route.Channel == SendChannels.CustomerService && facts.Own.Window is null;
            if (refused || (!open && !unknown))
            {
                continue;
            }
            if (until is not null)
            {
                reopens = reopens < until ? reopens : until;
            }
            else if (unknown)
            {
                ask = route;
            }
            else
            {
                return new DeliveryPlan.Send(route, string.Join("; ", passed));
            }
        }
        var why = string.Join("; ", passed);
        if (ask is not null)
        {
            return new DeliveryPlan.Send(ask, why);
        }
        return reopens is null && facts.Refused.HasFlag(SendChannels.CustomerService)
            ? new DeliveryPlan.GiveUp(why)
            : new DeliveryPlan.Wait(why, reopens);
    }

    private static DateTimeOffset? StopOf(DeliveryFacts facts, Route route, DateTimeOffset now) =>
        facts.Stopped.TryGetValue(route.Path, out var until) && now < until ? until : null;

    private static IEnumerable<(Route Route, string Name, string State, bool Open)> Ways(
        DeliveryFacts facts,
        DateTimeOffset now
    )
    {
        yield return Chat(SendChannels.CustomerService, "customer service", facts.Own, now);
        if (facts.Other is { } other && !facts.IsTied)
        {
            const string Name = "customer service of the other app";
            yield return Chat(SendChannels.OtherCustomerService, Name, other, now);
        }
        Reachable?[] known = [facts.Own, facts.Other];
        var official = Array.Find(known, one => one is { IsMiniProgram: false });
        var mini = Array.Find(known, one => one is { IsMiniProgram: true });
        if (facts.Templates.Subscription is { } subscription && official is not null)
        {
            yield return (
                new(SendChannels.Subscription, official.Fan, subscription),
                "subscription",
                facts.Allowed.Contains(subscription) ? "agreed" : "not agreed",
                facts.Allowed.Contains(subscription)
            );
        }
        if (facts.Templates.MiniProgramSubscription is { } miniSubscription && mini is not null)
        {
            yield return (
                new(SendChannels.MiniProgramSubscription, mini.Fan, miniSubscription),
                "mini-program subscription",
                facts.Allowed.Contains(miniSubscription) ? "agreed" : "not agreed",
                facts.Allowed.Contains(miniSubscription)
            );
        }
        if (facts.Templates.Template is { } template && official is not null)
        {
            yield return (
                new(SendChannels.Template, official.Fan, template),
                "template",
                official.HasLeft ? "unfollowed" : "configured",
                !official.HasLeft
            );
        }
    }

    private static (Route, string, string, bool) Chat(
        SendChannels channel,
        string name,
        Reachable fan,
        DateTimeOffset now
    ) =>
        (
            new(channel, fan.Fan),
            name,
            fan.Window switch
            {
                null => "window unknown",
                { } window when !window.IsOpen(now) => "window closed",
                { Left: <= 0 } => "window used up",
                { } window => $"window open, {window.Left} left",
            },
            fan.Window is { } known && known.Allows(now)
        );
}

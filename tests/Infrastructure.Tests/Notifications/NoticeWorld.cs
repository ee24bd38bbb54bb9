using System.Collections.Concurrent;
using Microsoft.Extensions.Logging.Abstractions;
using Microsoft.Extensions.Options;
using WeChatUnion.Domain.Fans.Contracts;
using WeChatUnion.Domain.Notifications;
using WeChatUnion.Infrastructure.Notifications;
using WeChatUnion.Infrastructure.Notifications.Dispatch;
using WeChatUnion.Infrastructure.Tests.Persistence;

namespace WeChatUnion.Infrastructure.Tests.Notifications;

/// <summary>A dispatcher's work by hand, with WeChat's answers in the test's.</summary>
internal sealed class NoticeWorld(PersistenceHost host, TimeProvider clock) : IFanMessageSender
{
    public const string App = "wx-union";
    public const string MiniApp = "wx-mini";

    /// <summary>Answers in turn; afterwards <see cref="Otherwise"/>.</summary>
    public ConcurrentQueue<SendOutcome> Answers { get; } = new();

    /// <summary>Null: everything is taken.</summary>
    public SendOutcome? Otherwise { get; set; }

    public List<Route> Sent { get; } = [];

    public static (string, string)[] Settings { get; } =
    [
        ("WeChat:OfficialAccount:AppId", App),
        ("WeChat:OfficialAccount:AppSecret", "unused"),
        ("WeChat:OfficialAccount:Token", "unused"),
        ("WeChat:MiniProgram:AppId", MiniApp),
        ("WeChat:MiniProgram:AppSecret", "unused"),
        ("WeChat:MiniProgram:Token", "unused"),
        ("Notifications:Templates:case.paid:Template:TemplateId", "template"),
        ("Notifications:Templates:case.paid:Template:Fields:amount1", "amount"),
        ("Notifications:Templates:case.paid:Subscription:TemplateId", "one-time"),
        ("Notifications:Templates:case.paid:Subscription:Fields:amount1", "amount"),
        ("Notifications:Templates:case.due:Subscription:TemplateId", "long-term"),
        ("Notifications:Templates:case.due:Subscription:Fields:thing1", "what"),
        ("Notifications:Templates:case.due:Subscription:LongTerm", "true"),
    ];

    public static FanIdentity NewFan() => new(App, $"o-{Guid.NewGuid():N}");

    /// <summary>Claims and delivers until nothing is due.</summary>
    public Task RunAsync() => RunAsync(this);

    /// <summary>The same with the product's own sender.</summary>
    public Task RunRealAsync() => RunAsync(host.Service<IFanMessageSender>());

    public Delivery Delivery(IFanMessageSender sender) =>
        new(
            host.Service<DeliveryReads>(),
            host.Service<OutboxResults>(),
            host.Service<Allowances>(),
            sender,
            host.Service<SendPace>(),
            host.Service<AccountFaults>(),
            host.Service<PathStops>(),
            host.Service<IOptions<NotificationOptions>>(),
            clock,
            NullLogger<Delivery>.Instance
        );

    private async Task RunAsync(IFanMessageSender sender)
    {
        var delivery = Delivery(sender);
        while (await host.Service<OutboxClaims>().ClaimAsync(default) is { Count: > 0 } claimed)
        {
            foreach (var message in claimed)
            {
                await delivery.DeliverAsync(message);
            }
        }
    }

    Task<SendOutcome> IFanMessageSender.SendAsync(
        ClaimedMessage message,
        Route route,
        CancellationToken cancel
    )
    {
        Sent.Add(route);
        return Task.FromResult(
            Answers.TryDequeue(out var answer)
                ? answer
                : Otherwise ?? SendOutcome.Sent($"{1000 + message.Id}")
        );
    }
}

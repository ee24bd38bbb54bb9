using WeChatUnion.Domain.Fans.Contracts;
using WeChatUnion.Domain.Notifications;

namespace WeChatUnion.Domain.Tests.Notifications;

public sealed class DeliveryPlannerTests
{
    private static readonly DateTimeOffset Now = new(2026, 11, 23, 8, 0, 0, TimeSpan.Zero);
    private static readonly SendWindow Open = new(2, Now.AddMinutes(1));
    private static readonly SendWindow Closed = new(2, Now);
    private static readonly SendWindow UsedUp = new(0, Now.AddHours(40));
    private static readonly FanIdentity Official = new("wx-official", "o-fan");
    private static readonly FanIdentity Mini = new("wx-mini", "m-fan");
    private static readonly TemplateIds All = new("template", "official-sub", "mini-sub");

    private DeliveryFacts facts = null!;

    [SetUp]
    public void FanWhoWasSilentForDays() =>
        facts = new DeliveryFacts(
            new Reachable(Official, false, false, Closed),
            null,
            false,
            TemplateIds.None,
            new HashSet<string>(),
            SendChannels.None,
            new Dictionary<SendPath, DateTimeOffset>(),
            Now.AddHours(1)
        );

    [Test]
    public void Plan_WithAnOpenWindow_SaysItInChatWhateverElseIsThere()
    {
        facts = facts with
        {
            Own = facts.Own with { Window = Open },
            Templates = All,
            Allowed = new HashSet<string> { "official-sub" },
        };

        var send = Sent();

        Assert.That(send.Route, Is.EqualTo(new Route(SendChannels.CustomerService, Official)));
        Assert.That(send.Why, Is.EqualTo("customer service: window open, 2 left"));
    }

    [Test]
    public void Plan_WithTheOtherAppsWindowOpen_GoesThere()
    {
        facts = facts with { Other = new Reachable(Mini, true, false, Open), Templates = All };

        Assert.That(Sent().Route, Is.EqualTo(new Route(SendChannels.OtherCustomerService, Mini)));
    }

    [Test]
    public void Plan_OfAPicture_StaysInItsApp()
    {
        facts = facts with { Other = new Reachable(Mini, true, false, Open), IsTied = true };

        Assert.That(Planned(), Is.TypeOf<DeliveryPlan.Wait>());
    }

    [TestCase("official-sub mini-sub", SendChannels.Subscription, "official-sub")]
    [TestCase("mini-sub", SendChannels.MiniProgramSubscription, "mini-sub")]
    [TestCase("", SendChannels.Template, "template")]
    public void Plan_WithClosedWindows_TakesTheAgreedSubscriptionBeforeTheTemplate(
        string agreed,
        SendChannels channel,
        string template
    )
    {
        facts = facts with
        {
            Other = new Reachable(Mini, true, false, UsedUp),
            Templates = All,
            Allowed = agreed.Split(' ').ToHashSet(),
        };

        var route = Sent().Route;

        Assert.That((route.Channel, route.TemplateId), Is.EqualTo((channel, template)));
        Assert.That(
            route.Fan,
            Is.EqualTo(channel == SendChannels.MiniProgramSubscription ? Mini : Official)
        );
    }

    [Test]
    public void Plan_ForAMiniProgramFan_TakesTheTemplateOfTheSamePersonsOfficialAccount()
    {
        facts = facts with
        {
            Own = new Reachable(Mini, true, false, Closed),
            Other = new Reachable(Official, false, false, Closed),
            Templates = All,
        };

        Assert.That(
            Sent().Route,
            Is.EqualTo(new Route(SendChannels.Template, Official, "template"))
        );
    }

    [Test]
    public void Plan_ForOneWhoLeft_SendsNoTemplate()
    {
        facts = facts with { Own = facts.Own with { HasLeft = true }, Templates = All };

        var plan = Planned();

        Assert.That(plan, Is.TypeOf<DeliveryPlan.Wait>());
        Assert.That(plan.Why, Does.Contain("template: unfollowed"));
    }

    [Test]
    public void Plan_WithNoWayNow_WaitsForTheFanAndSaysWhy()
    {
        facts = facts with { Own = facts.Own with { Window = UsedUp } };

        var plan = Planned();

        Assert.That(plan, Is.TypeOf<DeliveryPlan.Wait>());
        Assert.That(plan.Why, Is.EqualTo("customer service: window used up"));
    }

    [Test]
    public void Plan_OfAFanNothingIsKnownOf_AsksWeChatBeforeItWaits()
    {
        facts = facts with { Own = facts.Own with { Window = null } };
        Assert.That(Sent().Route.Channel, Is.EqualTo(SendChannels.CustomerService));

        facts = facts with { Templates = All };
        Assert.That(Sent().Route.Channel, Is.EqualTo(SendChannels.Template));
    }

    [Test]
    public void Plan_WithARefusedWay_TakesTheNextOrGivesUp()
    {
        facts = facts with
        {
            Own = facts.Own with { Window = Open },
            Templates = All,
            Refused = SendChannels.CustomerService,
        };
        Assert.That(Sent().Route.Channel, Is.EqualTo(SendChannels.Template));

        facts = facts with { Refused = SendChannels.CustomerService | SendChannels.Template };
        Assert.That(Planned(), Is.TypeOf<DeliveryPlan.GiveUp>());
        Assert.That(Planned().Why, Does.StartWith("customer service: refused before"));
    }

    [Test]
    public void Plan_WithTheFirstWayStoppedForAll_TakesTheNext()
    {
        facts = facts with { Own = facts.Own with { Window = Open }, Templates = All };
        Stop(Official, SendChannels.CustomerService, Now.AddMinutes(5));

        var send = Sent();

        Assert.That(send.Route.Channel, Is.EqualTo(SendChannels.Template));
        Assert.That(send.Why, Does.StartWith("customer service: stopped for all"));
    }

    [Test]
    public void Plan_WithEveryOpenWayStopped_WaitsForTheFirstThatReopens()
    {
        facts = facts with
        {
            Own = facts.Own with { Window = Open },
            Other = new Reachable(Mini, true, false, Open),
            Templates = All,
            Refused = SendChannels.CustomerService,
        };
        Stop(Mini, SendChannels.CustomerService, Now.AddMinutes(5));
        Stop(Official, SendChannels.Template, Now.AddMinutes(60));

        Assert.That(Planned(), Is.TypeOf<DeliveryPlan.Wait>());
        Assert.That(((DeliveryPlan.Wait)Planned()).Until, Is.EqualTo(Now.AddMinutes(5)));
    }

    [Test]
    public void Plan_OfAFanNothingIsKnownOf_AsksNothingThatIsStopped()
    {
        facts = facts with { Own = facts.Own with { Window = null } };
        Stop(Official, SendChannels.CustomerService, Now.AddMinutes(5));

        Assert.That(((DeliveryPlan.Wait)Planned()).Until, Is.EqualTo(Now.AddMinutes(5)));
    }

    [Test]
    public void Plan_AtTheEndOfAStop_SendsAgain()
    {
        facts = facts with { Own = facts.Own with { Window = Open } };
        Stop(Official, SendChannels.CustomerService, Now);

        Assert.That(Sent().Route.Channel, Is.EqualTo(SendChannels.CustomerService));
    }

    [Test]
    public void Plan_AfterItsExpiry_GivesUpThoughTheWindowIsOpen()
    {
        facts = facts with { Own = facts.Own with { Window = Open }, ExpiresAt = Now };

        Assert.That(Planned(), Is.TypeOf<DeliveryPlan.GiveUp>());
    }

    private void Stop(FanIdentity fan, SendChannels channel, DateTimeOffset until) =>
        facts = facts with
        {
            Stopped = new Dictionary<SendPath, DateTimeOffset>(facts.Stopped)
            {
                [new SendPath(fan.AppId, channel)] = until,
            },
        };

    private DeliveryPlan Planned() => DeliveryPlanner.Plan(facts, Now);

    private DeliveryPlan.Send Sent() => (DeliveryPlan.Send)Planned();
}

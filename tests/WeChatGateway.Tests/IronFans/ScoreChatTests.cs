using WeChatUnion.Gateway.Tests.Stage;

namespace WeChatUnion.Gateway.Tests.IronFans;

/// <summary>What a fan did counts once, and the fan reads it in chat.</summary>
public sealed class ScoreChatTests
{
    private GatewayStage stage = null!;

    [OneTimeSetUp]
    public async Task StartAsync() =>
        // Also on the last day of a month there is a place to be told.
        stage = await GatewayStage.StartAsync(setup =>
            setup.Settings["IronFans:HidePlacesHours"] = "0"
        );

    [OneTimeTearDown]
    public async Task StopAsync() => await (stage?.DisposeAsync() ?? ValueTask.CompletedTask);

    [Test]
    public async Task Word_OfWhoDidNothingYet_SaysHowPointsCome()
    {
        Assert.That(
            await SayAsync(Inbound.Text(Inbound.NewFan(), "我的积分")),
            Does.StartWith("本月还没有互动分。")
        );
    }

    [Test]
    public async Task Word_AfterAMessageAndATap_SaysPointsDaysAndBand()
    {
        var fan = Inbound.NewFan();
        await SayAsync(Inbound.Text(fan, "你好"));
        await SayAsync(Inbound.Event(fan, "CLICK", "help"));

        var said = await SayAsync(Inbound.Text(fan, "铁粉"));

        Assert.That(said, Does.Contain("互动分：6 分（今天 6 分）"));
        Assert.That(said, Does.Contain("互动 1 天，排在前 15 名"));
    }

    [Test]
    public async Task Message_DeliveredThreeTimes_CountsOnce()
    {
        var fan = Inbound.NewFan();
        var message = Inbound.Text(fan, "你好", Inbound.NewId());
        for (var i = 0; i < 3; i++)
        {
            await SayAsync(message);
        }

        Assert.That(await SayAsync(Inbound.Text(fan, "我的积分")), Does.Contain("互动分：4 分"));
    }

    [TestCase("view")]
    [TestCase("view_miniprogram")]
    [TestCase("location_select")]
    [TestCase("pic_sysphoto")]
    [TestCase("pic_photo_or_album")]
    [TestCase("pic_weixin")]
    public async Task Tap_OnWhicheverButtonOfTheMenu_Counts(string button)
    {
        var fan = Inbound.NewFan();
        await stage.SayAsync(Inbound.Event(fan, button, "pages/home"));

        Assert.That(await SayAsync(Inbound.Text(fan, "我的积分")), Does.Contain("互动分：2 分"));
    }

    [TestCase("scancode_push")]
    [TestCase("scancode_waitmsg")]
    public async Task Scan_BegunFromTheMenu_CountsAsAScan_AndNotAsATapToo(string button)
    {
        var fan = Inbound.NewFan();
        await stage.SayAsync(Inbound.Event(fan, button, "scan"));

        Assert.That(await SayAsync(Inbound.Text(fan, "我的积分")), Does.Contain("互动分：4 分"));
    }

    [Test]
    public async Task Follow_GivesNothing()
    {
        var fan = Inbound.NewFan();
        await SayAsync(Inbound.Event(fan, "subscribe"));

        Assert.That(
            await SayAsync(Inbound.Event(fan, "CLICK", "iron-fans.mine")),
            Does.StartWith("本月还没有互动分。")
        );
    }

    private async Task<string> SayAsync(string payload) => (await stage.SayAsync(payload)).Words;
}

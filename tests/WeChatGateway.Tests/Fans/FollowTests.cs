using Microsoft.EntityFrameworkCore;
using WeChatUnion.Domain.Fans;
using WeChatUnion.Gateway.Tests.Stage;

namespace WeChatUnion.Gateway.Tests.Fans;

public class FollowTests
{
    private GatewayStage stage = null!;

    [OneTimeSetUp]
    public async Task StartAsync() => stage = await GatewayStage.StartAsync();

    [OneTimeTearDown]
    public async Task StopAsync() => await stage.DisposeAsync();

    [TestCase("qrscene_station.17", "服务站", "station.17")]
    [TestCase("qrscene_union.301", "工会大家庭", "union.301")]
    [TestCase("qrscene_event.spring", "工会活动", "event.spring")]
    [TestCase("qrscene_poster", "欢迎关注", "poster")]
    [TestCase("", "欢迎关注", null)]
    public async Task Follow_FromAScene_IsGreetedAccordinglyWithTheWayToBind(
        string key,
        string greeting,
        string? scene
    )
    {
        var fan = Inbound.NewFan();

        var answer = await stage.SayAsync(Inbound.Event(fan, "subscribe", key));

        Assert.That(
            answer.Words,
            Does.Contain(greeting).And.Contain("https://union.test/m/cards/bind")
        );
        var known = await FanAsync(fan);
        Assert.That((known.Scene, known.Follows), Is.EqualTo((scene, true)));
    }

    [TestCase("station.17", "服务站")]
    [TestCase("poster", "您好")]
    public async Task Scan_ByAFollower_IsAnswered(string scene, string greeting)
    {
        var fan = Inbound.NewFan();
        await stage.SayAsync(Inbound.Event(fan, "subscribe"));

        var answer = await stage.SayAsync(Inbound.Event(fan, "SCAN", scene));

        Assert.That(answer.Words, Does.Contain(greeting).And.Contain("菜单"));
    }

    [Test]
    public async Task Unfollow_IsRememberedAndSaysNothing()
    {
        const long followed = 1793580000;
        var fan = Inbound.NewFan();
        await stage.SayAsync(Inbound.Event(fan, "subscribe", at: followed));

        var answer = await stage.SayAsync(Inbound.Event(fan, "unsubscribe", at: followed + 60));

        Assert.That(answer.ToString(), Is.EqualTo("200 text/plain success"));
        Assert.That((await FanAsync(fan)).Follows, Is.False);
        Assert.That(await stage.OutboxAsync(fan), Is.Empty);
    }

    [Test]
    public async Task Unfollow_ThatArrivesBeforeItsFollow_StillCountsLast()
    {
        const long followed = 1793580000;
        var fan = Inbound.NewFan();
        await stage.SayAsync(Inbound.Event(fan, "unsubscribe", at: followed + 60));

        await stage.SayAsync(Inbound.Event(fan, "subscribe", at: followed));

        Assert.That((await FanAsync(fan)).Follows, Is.False);
    }

    private Task<Fan> FanAsync(string openId) =>
        stage.ReadAsync(db => db.Set<Fan>().AsNoTracking().SingleAsync(f => f.OpenId == openId));
}

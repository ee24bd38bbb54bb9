using System.Text.Json;
using Microsoft.AspNetCore.Http;
using WeChat.Callbacks;
using WeChat.Events.Follow;
using WeChat.Messages;
using WeChat.Replies;

namespace WeChatUnion.Gateway.Tests.Simulator;

public class DeliveryTests
{
    private const string Notice = "notice: 该公众号提供的服务出现故障，请稍后再试";

    [TestCase(CallbackMode.Plain)]
    [TestCase(CallbackMode.Compatible)]
    [TestCase(CallbackMode.Safe)]
    public async Task Text_InAnyMode_IsProvedByTheBackEndAndItsReplyShown(CallbackMode mode)
    {
        await using var stage = await SimulatorStage.StartAsync(options =>
            options.OfficialAccount.Mode = mode
        );
        stage.BackEnd.Reply = message =>
            message is TextMessage text ? new TextReply("收到 " + text.Content) : null;
        var fan = await stage.NewFanAsync();

        await stage.SayAsync(fan, "你好 ]]> <b> 🎉");

        var seen = stage.BackEnd.Seen[^1].Delivery;
        Assert.That(seen.Message.FromUserName, Is.EqualTo(fan));
        Assert.That(seen.IsEncrypted, Is.EqualTo(mode is not CallbackMode.Plain));
        Assert.That((await stage.ChatAsync(fan))[^1], Is.EqualTo("account: 收到 你好 ]]> <b> 🎉"));
    }

    [Test]
    public async Task Follow_BySceneThenScan_SendsWhatWeChatSends()
    {
        await using var stage = await SimulatorStage.StartAsync();
        var fan = await stage.NewFanAsync(follows: false);

        await stage.ActAsync(fan, "scan", new { scene = "street-3" });
        await stage.ActAsync(fan, "scan", new { scene = "street-4" });
        await stage.ActAsync(fan, "unfollow", new { });

        var events = stage.BackEnd.Seen.Select(seen => seen.Delivery.Message).ToList();
        Assert.That((events[0] as SubscribeEvent)?.Scene, Is.EqualTo("street-3"));
        Assert.That((events[1] as ScanEvent)?.Scene, Is.EqualTo("street-4"));
        Assert.That(events[2], Is.InstanceOf<UnsubscribeEvent>());
    }

    [Test]
    public async Task Photo_Sent_CanBeFetchedByItsPicUrlsPath()
    {
        await using var stage = await SimulatorStage.StartAsync();
        var fan = await stage.NewFanAsync();
        using var photo = new ByteArrayContent([1, 2, 3]);
        photo.Headers.ContentType = new("image/jpeg");

        using var sent = await stage.Http.PostAsync($"/simulator/control/fans/{fan}/photo", photo);

        var message = (ImageMessage)stage.BackEnd.Seen[^1].Delivery.Message;
        var bytes = await stage.Http.GetByteArrayAsync(new Uri(message.PicUrl).AbsolutePath);
        Assert.That(bytes, Is.EqualTo(new byte[] { 1, 2, 3 }));
    }

    [Test]
    public async Task Delivery_BackEndFailsTwice_ThirdAttemptCountsAndEachIsSealedAfresh()
    {
        await using var stage = await SimulatorStage.StartAsync();
        var fan = await stage.NewFanAsync();
        var calls = 0;
        stage.BackEnd.Reply = _ => new TextReply("好");
        stage.BackEnd.Before = http =>
        {
            http.Response.StatusCode = Interlocked.Increment(ref calls) < 3 ? 500 : 200;
            return Task.CompletedTask;
        };

        await stage.SayAsync(fan, "在吗");

        var attempts = stage.BackEnd.Seen.TakeLast(3).ToList();
        Assert.That(attempts.Select(seen => seen.Delivery.Message.MsgId).Distinct(), Has.One.Items);
        Assert.That(
            attempts.Select(seen => seen.Delivery.Message.CreateTime).Distinct(),
            Has.One.Items
        );
        Assert.That(attempts.Select(seen => seen.Delivery.Query.Nonce), Is.Unique);
        Assert.That(attempts.Select(seen => seen.MsgSignature), Is.Unique);
        Assert.That((await stage.ChatAsync(fan))[^1], Is.EqualTo("account: 好"));
    }

    [Test]
    public async Task Delivery_NoAnswerInTime_IsTriedThreeTimesThenTheFanIsTold()
    {
        await using var stage = await SimulatorStage.StartAsync(options =>
            options.ReplyTimeout = TimeSpan.FromMilliseconds(300)
        );
        var fan = await stage.NewFanAsync();
        stage.BackEnd.Before = http => Task.Delay(Timeout.Infinite, http.RequestAborted);

        var deliveries = await stage.SayAsync(fan, "在吗");

        Assert.That(deliveries[0].GetProperty("attempts").GetArrayLength(), Is.EqualTo(3));
        Assert.That(deliveries[0].GetProperty("state").GetString(), Is.EqualTo("failed"));
        Assert.That((await stage.ChatAsync(fan))[^1], Is.EqualTo(Notice));
    }

    [TestCase("""{"content":"json"}""")]
    [TestCase("<xml><MsgType>text</MsgType></xml>")]
    [TestCase("<!DOCTYPE xml [<!ENTITY e 'x'>]><xml>&e;</xml>")]
    public async Task Reply_NotWhatWeChatTakes_IsRefusedAtOnceWithANotice(string body)
    {
        await using var stage = await SimulatorStage.StartAsync(options =>
            options.OfficialAccount.Mode = CallbackMode.Plain
        );
        var fan = await stage.NewFanAsync();
        stage.BackEnd.Before = http => http.Response.WriteAsync(body);

        var deliveries = await stage.SayAsync(fan, "在吗");

        Assert.That(deliveries[0].GetProperty("state").GetString(), Is.EqualTo("malformed"));
        Assert.That(deliveries[0].GetProperty("attempts").GetArrayLength(), Is.EqualTo(1));
        Assert.That((await stage.ChatAsync(fan))[^1], Is.EqualTo(Notice));
    }

    [Test]
    public async Task Repeat_TwiceAtOnce_CarriesTheSameMessageAndShowsNothingMore()
    {
        await using var stage = await SimulatorStage.StartAsync();
        stage.BackEnd.Reply = _ => new TextReply("好");
        var fan = await stage.NewFanAsync();
        var first = await stage.SayAsync(fan, "在吗");
        var before = await stage.ChatAsync(fan);

        await stage.PostAsync(
            $"/deliveries/{first[0].GetProperty("id").GetInt64()}/repeat",
            new { times = 2 }
        );

        var ids = stage.BackEnd.Seen.TakeLast(3).Select(seen => seen.Delivery.Message.MsgId);
        Assert.That(ids.Distinct(), Has.One.Items);
        Assert.That(await stage.ChatAsync(fan), Is.EqualTo(before));
    }

    [Test]
    public async Task Fault_Duplicate_DeliversTheNextOneTwiceAndShowsOneReply()
    {
        await using var stage = await SimulatorStage.StartAsync();
        stage.BackEnd.Reply = message => message is TextMessage ? new TextReply("好") : null;
        var fan = await stage.NewFanAsync();
        await stage.PostAsync("/faults", new { delivery = "duplicate" });

        var deliveries = await stage.SayAsync(fan, "在吗");

        Assert.That(deliveries.GetArrayLength(), Is.EqualTo(2));
        Assert.That(
            (await stage.ChatAsync(fan)).Count(line => line == "account: 好"),
            Is.EqualTo(1)
        );
    }

    [Test]
    public async Task Fault_Reorder_DeliversTheSecondFirst()
    {
        await using var stage = await SimulatorStage.StartAsync();
        var fan = await stage.NewFanAsync();
        await stage.PostAsync("/faults", new { delivery = "reorder" });

        await stage.SayAsync(fan, "一");
        await stage.SayAsync(fan, "二");

        var texts = stage.BackEnd.Seen.Select(seen => seen.Delivery.Message).OfType<TextMessage>();
        Assert.That(string.Concat(texts.Select(text => text.Content)), Is.EqualTo("二一"));
    }

    [Test]
    public async Task Fault_SameSecond_GivesTwoEventsOneCreateTime()
    {
        await using var stage = await SimulatorStage.StartAsync();
        var fan = await stage.NewFanAsync();
        await stage.PostAsync("/faults", new { delivery = "same-second" });

        await stage.ActAsync(fan, "scan", new { scene = "1" });
        stage.Time.Advance(TimeSpan.FromSeconds(5));
        await stage.ActAsync(fan, "tap", new { key = "help" });

        var times = stage.BackEnd.Seen.TakeLast(2).Select(seen => seen.Delivery.Message.CreateTime);
        Assert.That(times.Distinct(), Has.One.Items);
    }

    [Test]
    public async Task Verify_BackEndEchoes_IsRight()
    {
        await using var stage = await SimulatorStage.StartAsync();

        var answer = await stage.PostAsync("/verify", new { });

        Assert.That(answer.GetProperty("isRight").ValueKind, Is.EqualTo(JsonValueKind.True));
    }

    [Test]
    public async Task MiniProgram_Text_ArrivesAsJson()
    {
        await using var stage = await SimulatorStage.StartAsync();
        var account = stage.Options.MiniProgram;
        var fan = await stage.NewFanAsync(follows: false);
        stage.UseProtocolOf(account.AppId, account.Token, account.EncodingAesKey);

        await stage.PostAsync($"/fans/{fan}/text?miniProgram=true", new { content = "小程序" });

        var message = (TextMessage)stage.BackEnd.Seen[^1].Delivery.Message;
        Assert.That(message.Format, Is.EqualTo(WeChat.Wire.WireFormat.Json));
        Assert.That(message.ToUserName, Is.EqualTo(account.OriginalId));
        Assert.That(message.Content, Is.EqualTo("小程序"));
    }
}

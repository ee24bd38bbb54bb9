using WeChat.Api.Drafts;
using WeChat.Api.Mass;
using WeChat.Tests.Api.Stage;

namespace WeChat.Tests.Api.Mass;

public class MassTests
{
    [Test]
    public async Task SendToAll_AText_IsOnEveryFollowersPhone()
    {
        await using var weChat = await SimulatedWeChat.StartAsync();
        var one = await weChat.NewFanAsync();
        var other = await weChat.NewFanAsync();

        var receipt = await weChat.OfficialAccount.Mass.SendToAllAsync(new MassText("放假通知"));

        Assert.That(await ChatAsync(weChat, one), Does.Contain("放假通知"));
        Assert.That(await ChatAsync(weChat, other), Does.Contain("放假通知"));
        var status = await weChat.OfficialAccount.Mass.StatusAsync(receipt.MessageId);
        Assert.That(status.Status, Is.EqualTo("SEND_SUCCESS"));
    }

    [Test]
    public async Task SendToAll_SameClientMessageId_IsSuccessAndSentOnce()
    {
        await using var weChat = await SimulatedWeChat.StartAsync();
        var fan = await weChat.NewFanAsync();
        var mass = weChat.OfficialAccount.Mass;
        var options = new MassOptions { ClientMessageId = "notice-1" };

        var first = await mass.SendToAllAsync(new MassText("只发一次"), options);
        var again = await mass.SendToTagAsync(100, new MassText("只发一次"), options);

        Assert.That(first.WasAcceptedBefore, Is.False);
        Assert.That(again, Is.EqualTo(new MassReceipt(first.MessageId, null, true)));
        var chat = await ChatAsync(weChat, fan);
        Assert.That(chat.Split("\"via\":\"mass\""), Has.Length.EqualTo(2));
    }

    [Test]
    public async Task SendToTag_SomeFans_ReachesThoseWhoBearIt()
    {
        await using var weChat = await SimulatedWeChat.StartAsync();
        var bearer = await weChat.NewFanAsync();
        var other = await weChat.NewFanAsync();
        var tag = await weChat.OfficialAccount.Tags.CreateAsync("职工");
        await weChat.OfficialAccount.Tags.AddFansAsync(tag.Id, [bearer]);

        await weChat.OfficialAccount.Mass.SendToTagAsync(tag.Id, new MassText("给职工"));

        Assert.That(await ChatAsync(weChat, bearer), Does.Contain("给职工"));
        Assert.That(await ChatAsync(weChat, other), Does.Not.Contain("给职工"));
    }

    [Test]
    public async Task SendTo_SomeFans_ReachesThemAlone()
    {
        await using var weChat = await SimulatedWeChat.StartAsync();
        string[] named = [await weChat.NewFanAsync(), await weChat.NewFanAsync()];
        var other = await weChat.NewFanAsync();
        var draft = await weChat.OfficialAccount.Drafts.AddAsync([
            new Article
            {
                Title = "疗休养",
                Content = "正文",
                ThumbMediaId = "cover",
            },
        ]);

        var options = new MassOptions { ClientMessageId = "trip-1" };
        var mass = weChat.OfficialAccount.Mass;

        var receipt = await mass.SendToAsync(named, new MassArticles(draft), options);
        var again = await mass.SendToAsync(named, new MassArticles(draft), options);

        Assert.That(receipt.ArticlesId, Is.Not.Null);
        Assert.That(again, Is.EqualTo(new MassReceipt(receipt.MessageId, null, true)));
        Assert.That(await ChatAsync(weChat, named[1]), Does.Contain("疗休养"));
        Assert.That(await ChatAsync(weChat, other), Does.Not.Contain("疗休养"));
        Assert.That(() => weChat.OfficialAccount.Drafts.GetAsync(draft), Refused.With(40007));
    }

    [Test]
    public async Task SendToAll_FifthInAMonth_ReachesThoseWhoHaveHadFewerElseIsRefused()
    {
        await using var weChat = await SimulatedWeChat.StartAsync();
        var fan = await weChat.NewFanAsync();
        var mass = weChat.OfficialAccount.Mass;
        for (var i = 1; i <= 4; i++)
        {
            await mass.SendToAllAsync(new MassText($"第{i}次"));
        }

        await Assert.ThatAsync(
            () => mass.SendToAllAsync(new MassText("第5次")),
            Refused.With(45028)
        );
        var newcomer = await weChat.NewFanAsync();
        await mass.SendToAllAsync(new MassText("第5次"));

        Assert.That(await ChatAsync(weChat, fan), Does.Not.Contain("第5次"));
        Assert.That(await ChatAsync(weChat, newcomer), Does.Contain("第5次"));
    }

    [TestCase(null, 1)]
    [TestCase("key", 3)]
    public async Task SendToAll_AnswerLost_IsRepeatedOnlyWithAClientMessageId(string? id, int calls)
    {
        using var stub = new ApiStub().GivesTokens("t");
        stub.Gives("/cgi-bin/message/mass/sendall", 502, "<html>");
        var options = new MassOptions { ClientMessageId = id };

        await Assert.CatchAsync(() =>
            stub.Client.Mass.SendToAllAsync(new MassText("通知"), options)
        );

        Assert.That(stub.CallsOf("/cgi-bin/message/mass/sendall"), Is.EqualTo(calls));
    }

    [Test]
    public void Send_BeyondTheLimits_IsNotSent()
    {
        using var stub = new ApiStub();
        var mass = stub.Client.Mass;
        var text = new MassText("通知");

        Assert.That(() => mass.SendToAsync(["oOne"], text), Throws.ArgumentException);
        Assert.That(
            () => mass.SendToAsync([.. Enumerable.Repeat("o", 10_001)], text),
            Throws.ArgumentException
        );
        Assert.That(
            () => mass.SendToAllAsync(text, new() { ClientMessageId = new string('字', 22) }),
            Throws.ArgumentException
        );
        Assert.That(() => mass.SetSpeedAsync(5), Throws.InstanceOf<ArgumentException>());
        Assert.That(stub.Server.LogEntries, Is.Empty);
    }

    [Test]
    public async Task Preview_ByOpenIdAndByName_IsShownToThatFan()
    {
        await using var weChat = await SimulatedWeChat.StartAsync();
        var fan = await weChat.NewFanAsync();

        await weChat.OfficialAccount.Mass.PreviewAsync(fan, new MassText("预览一"));
        await weChat.OfficialAccount.Mass.PreviewToNameAsync("小林", new MassText("预览二"));

        Assert.That(await ChatAsync(weChat, fan), Does.Contain("预览一").And.Contain("预览二"));
    }

    [Test]
    public async Task DeleteAndSpeed_AreKept()
    {
        await using var weChat = await SimulatedWeChat.StartAsync();
        await weChat.NewFanAsync();
        var mass = weChat.OfficialAccount.Mass;
        var receipt = await mass.SendToAllAsync(new MassText("通知"));

        await mass.DeleteAsync(receipt.MessageId);
        await mass.SetSpeedAsync(1);

        Assert.That((await mass.StatusAsync(receipt.MessageId)).Status, Is.EqualTo("DELETE"));
        Assert.That(await mass.SpeedAsync(), Is.EqualTo(new MassSpeed(1, 60)));
    }

    private static async Task<string> ChatAsync(SimulatedWeChat weChat, string fan) =>
        (await weChat.SeeAsync($"fans/{fan}/chat")).ToString();
}

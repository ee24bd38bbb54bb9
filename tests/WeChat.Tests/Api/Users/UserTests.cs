using WeChat.Tests.Api.Stage;

namespace WeChat.Tests.Api.Users;

public class UserTests
{
    [Test]
    public async Task List_MoreThanAPage_GivesEveryFollowerOnce()
    {
        await using var weChat = await SimulatedWeChat.StartAsync(options =>
            options.LargestPage = 2
        );
        var fans = new List<string>();
        for (var i = 0; i < 5; i++)
        {
            fans.Add(await weChat.NewFanAsync());
        }

        var pages = await weChat.OfficialAccount.Users.ListAsync().ToListAsync();
        var later = await weChat.OfficialAccount.Users.ListAsync(fans[3]).ToListAsync();

        Assert.That(pages.SelectMany(page => page.OpenIds), Is.EqualTo(fans));
        Assert.That(pages.Select(page => page.Total), Is.All.EqualTo(5));
        Assert.That(later.Single().OpenIds, Is.EqualTo((string[])[fans[4]]));
    }

    [Test]
    public async Task List_NobodyFollows_IsEmpty()
    {
        await using var weChat = await SimulatedWeChat.StartAsync();

        Assert.That(await weChat.OfficialAccount.Users.ListAsync().CountAsync(), Is.Zero);
    }

    [Test]
    public async Task Get_FollowerByQrCode_TellsSinceWhenAndWhere()
    {
        await using var weChat = await SimulatedWeChat.StartAsync();
        var fan = await weChat.NewFanAsync();
        await weChat.ControlAsync($"fans/{fan}/unfollow", new { });
        var gone = await weChat.OfficialAccount.Users.GetAsync(fan);
        await weChat.ControlAsync($"fans/{fan}/follow", new { scene = "street-3" });

        var back = await weChat.OfficialAccount.Users.GetAsync(fan);

        Assert.That(gone.IsFollowing, Is.False);
        Assert.That(gone.FollowedAt, Is.Null);
        Assert.That(back.IsFollowing, Is.True);
        Assert.That(back.FollowedAt, Is.EqualTo(DateTimeOffset.UtcNow).Within(1).Minutes);
        Assert.That(back.UnionId, Is.EqualTo(gone.UnionId).And.Not.Empty);
        Assert.That(back.QrSceneText, Is.EqualTo("street-3"));
        Assert.That(back.SubscribeScene, Is.EqualTo("ADD_SCENE_QR_CODE"));
    }

    [Test]
    public async Task SetRemark_OnAFan_IsReadBackInABatch()
    {
        await using var weChat = await SimulatedWeChat.StartAsync();
        string[] fans = [await weChat.NewFanAsync(), await weChat.NewFanAsync()];
        var users = weChat.OfficialAccount.Users;

        await users.SetRemarkAsync(fans[1], "工会小组长");

        var read = await users.GetAsync(fans);
        Assert.That(read.Select(one => one.OpenId), Is.EqualTo(fans));
        Assert.That(read.Select(one => one.Remark), Is.EqualTo((string[])["", "工会小组长"]));
    }

    [Test]
    public async Task ChangeOpenIds_OfAnotherAccount_GivesOursOrSaysWhy()
    {
        await using var weChat = await SimulatedWeChat.StartAsync();
        var fan = await weChat.NewFanAsync();
        var former = await weChat.AtMiniProgramAsync(fan);

        var changed = await weChat.OfficialAccount.Users.ChangeOpenIdsAsync(
            weChat.Options.MiniProgram.AppId,
            [former, "oNobody"]
        );

        Assert.That(changed[0].Current, Is.EqualTo(fan));
        Assert.That(changed[1].Current, Is.Null);
        Assert.That(changed[1].Message, Is.Not.EqualTo("ok"));
    }

    [Test]
    public async Task Calls_BeyondWeChatsLimits_AreRefusedBeforeSending()
    {
        await using var weChat = await SimulatedWeChat.StartAsync();
        var users = weChat.OfficialAccount.Users;
        string[] many = [.. Enumerable.Repeat("oFan", 101)];

        await Assert.ThatAsync(() => users.GetAsync(many), Throws.ArgumentException);
        await Assert.ThatAsync(() => users.GetAsync([]), Throws.ArgumentException);
        await Assert.ThatAsync(
            () => users.ChangeOpenIdsAsync("wx", many),
            Throws.ArgumentException
        );
        await Assert.ThatAsync(
            () => users.SetRemarkAsync("oFan", new string('备', 30)),
            Throws.ArgumentException
        );
        await Assert.ThatAsync(() => users.GetAsync("oNobody"), Refused.With(40003));
    }
}

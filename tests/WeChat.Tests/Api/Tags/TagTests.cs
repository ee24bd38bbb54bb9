using WeChat.Tests.Api.Stage;

namespace WeChat.Tests.Api.Tags;

public class TagTests
{
    [Test]
    public async Task Tag_CreatedRenamedDeleted_IsTheAccounts()
    {
        await using var weChat = await SimulatedWeChat.StartAsync();
        var tags = weChat.OfficialAccount.Tags;

        var created = await tags.CreateAsync("会员");
        await tags.RenameAsync(created.Id, "持卡会员");
        var renamed = (await tags.ListAsync()).Single(tag => tag.Id == created.Id);
        await tags.DeleteAsync(created.Id);

        Assert.That(renamed.Name, Is.EqualTo("持卡会员"));
        Assert.That((await tags.ListAsync()).Select(tag => tag.Id), Has.None.EqualTo(created.Id));
    }

    [Test]
    public async Task Fans_TaggedAndUntagged_BearTheTagMeanwhile()
    {
        await using var weChat = await SimulatedWeChat.StartAsync(options =>
            options.LargestPage = 1
        );
        var tags = weChat.OfficialAccount.Tags;
        string[] fans = [await weChat.NewFanAsync(), await weChat.NewFanAsync()];
        var id = (await tags.CreateAsync("会员")).Id;

        await tags.AddFansAsync(id, fans);
        var pages = await tags.ListFansAsync(id).ToListAsync();
        var of = await tags.ListOfAsync(fans[0]);
        var counted = (await tags.ListAsync()).Single(tag => tag.Id == id).Count;
        await tags.RemoveFansAsync(id, [fans[0]]);

        Assert.That(pages.SelectMany(page => page.OpenIds), Is.EqualTo(fans));
        Assert.That(of, Is.EqualTo((int[])[id]));
        Assert.That(counted, Is.EqualTo(2));
        Assert.That(await tags.ListOfAsync(fans[0]), Is.Empty);
        Assert.That(
            (await weChat.OfficialAccount.Users.GetAsync(fans[1])).TagIds,
            Is.EqualTo((int[])[id])
        );
    }

    [Test]
    public async Task Calls_AgainstWeChatsRules_AreRefusedWithItsCodes()
    {
        await using var weChat = await SimulatedWeChat.StartAsync();
        var tags = weChat.OfficialAccount.Tags;
        var fan = await weChat.NewFanAsync();
        await tags.CreateAsync("会员");

        await Assert.ThatAsync(() => tags.CreateAsync("会员"), Refused.With(45157));
        await Assert.ThatAsync(() => tags.DeleteAsync(2), Refused.With(45058));
        await Assert.ThatAsync(() => tags.RenameAsync(999, "新"), Refused.With(45159));
        await Assert.ThatAsync(() => tags.AddFansAsync(999, [fan]), Refused.With(45159));
        await Assert.ThatAsync(() => tags.AddFansAsync(2, ["oNobody"]), Refused.With(49003));
    }

    [Test]
    public async Task Delete_AnswerLost_IsDoneWhenTheSecondAttemptFindsNoTag()
    {
        using var weChat = new ScriptedWeChat(
            TimeProvider.System,
            new() { RetryPauses = [TimeSpan.Zero] }
        );
        var isFirst = true;
        weChat.Answer = (_, _) =>
        {
            var isLost = isFirst;
            isFirst = false;
            return isLost
                ? throw new HttpRequestException(HttpRequestError.ResponseEnded)
                : Task.FromResult(
                    ScriptedWeChat.Json("""{"errcode":45159,"errmsg":"invalid tag id"}""")
                );
        };

        await weChat.Client.Tags.DeleteAsync(134);

        Assert.That(weChat.Paths, Has.Count.EqualTo(2));
    }

    [Test]
    public async Task AddFans_TwentyFirstTagOfAFan_IsRefused()
    {
        await using var weChat = await SimulatedWeChat.StartAsync();
        var tags = weChat.OfficialAccount.Tags;
        var fan = await weChat.NewFanAsync();
        for (var i = 1; i <= 20; i++)
        {
            await tags.AddFansAsync((await tags.CreateAsync($"标签{i}")).Id, [fan]);
        }

        var last = (await tags.CreateAsync("最后")).Id;

        await Assert.ThatAsync(() => tags.AddFansAsync(last, [fan]), Refused.With(45059));
    }

    [Test]
    public async Task Calls_BeyondWeChatsLimits_AreRefusedBeforeSending()
    {
        await using var weChat = await SimulatedWeChat.StartAsync();
        var tags = weChat.OfficialAccount.Tags;
        string[] many = [.. Enumerable.Repeat("oFan", 51)];

        await Assert.ThatAsync(() => tags.CreateAsync(""), Throws.ArgumentException);
        await Assert.ThatAsync(
            () => tags.RenameAsync(100, new string('长', 31)),
            Throws.ArgumentException
        );
        await Assert.ThatAsync(() => tags.AddFansAsync(2, many), Throws.ArgumentException);
        await Assert.ThatAsync(() => tags.RemoveFansAsync(2, []), Throws.ArgumentException);
    }
}

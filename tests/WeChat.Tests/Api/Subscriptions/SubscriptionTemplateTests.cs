using WeChat.Api.Subscriptions;
using WeChat.Tests.Api.Stage;

namespace WeChat.Tests.Api.Subscriptions;

public class SubscriptionTemplateTests
{
    [TestCase(false)]
    [TestCase(true)]
    public async Task Templates_FoundAddedListedDeleted_AreTheAccounts(bool miniProgram)
    {
        await using var weChat = await SimulatedWeChat.StartAsync();
        var templates = (
            miniProgram ? weChat.MiniProgram : weChat.OfficialAccount
        ).SubscriptionTemplates;

        var category = (await templates.GetCategoriesAsync()).Single();
        var titles = await templates.FindTitlesAsync([category.Id]);
        var draw = titles.Titles.Single(title => title.Title == "开奖结果通知");
        var keywords = await templates.GetKeywordsAsync(draw.Tid);
        var id = await templates.AddAsync(
            draw.Tid,
            [.. keywords.Select(keyword => keyword.Kid)],
            "抽奖"
        );
        var added = (await templates.ListAsync()).Single(template => template.TemplateId == id);
        await templates.DeleteAsync(id);

        Assert.That(titles.Total, Is.EqualTo(titles.Titles.Count));
        Assert.That(added.Kind, Is.EqualTo(SubscriptionKind.OneTime));
        Assert.That(added.Fields, Is.EqualTo(keywords.Select(one => $"{one.Rule}{one.Kid}")));
        Assert.That(added.Listed["enum_string4"], Is.EqualTo((string[])["到店领取", "邮寄到家"]));
        Assert.That(
            (await templates.ListAsync()).Select(template => template.TemplateId),
            Has.None.EqualTo(id)
        );
    }

    [Test]
    public async Task FindTitles_Page_HoldsNoMoreThanAskedFor()
    {
        await using var weChat = await SimulatedWeChat.StartAsync();
        var templates = weChat.OfficialAccount.SubscriptionTemplates;
        var category = (await templates.GetCategoriesAsync()).Single().Id;

        var page = await templates.FindTitlesAsync([category], start: 1, limit: 1);

        Assert.That(page.Titles, Has.Count.EqualTo(1));
        Assert.That(page.Total, Is.EqualTo(3));
    }

    [TestCase(1, "抽奖")]
    [TestCase(6, "抽奖")]
    [TestCase(2, "")]
    [TestCase(2, "一二三四五六七八九十一二三四五六")]
    public async Task Add_WhatWeChatWouldRefuse_IsRefusedBeforeSending(int fields, string scene)
    {
        await using var weChat = await SimulatedWeChat.StartAsync();

        await Assert.ThatAsync(
            () =>
                weChat.OfficialAccount.SubscriptionTemplates.AddAsync(
                    101,
                    [.. Enumerable.Range(1, fields)],
                    scene
                ),
            Throws.ArgumentException
        );
    }
}

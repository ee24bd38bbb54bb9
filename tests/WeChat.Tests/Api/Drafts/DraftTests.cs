using WeChat.Api.Drafts;
using WeChat.Api.Publishing;
using WeChat.Tests.Api.Stage;

namespace WeChat.Tests.Api.Drafts;

public class DraftTests
{
    private static readonly Article Article = new()
    {
        Title = "工会通知🎉",
        Content = "<p>您好 & 再见</p>",
        ThumbMediaId = "cover",
        NeedOpenComment = true,
    };

    private static readonly string[] Titles = ["工会通知🎉", "三"];

    [Test]
    public async Task Draft_AddedChangedListedDeleted_IsKeptInBetween()
    {
        await using var weChat = await SimulatedWeChat.StartAsync();
        var drafts = weChat.OfficialAccount.Drafts;

        var id = await drafts.AddAsync([Article, Article with { Title = "二" }]);
        await drafts.UpdateAsync(id, 1, Article with { Title = "三" });
        var read = await drafts.GetAsync(id);
        var page = await drafts.ListAsync(0, 20, withContent: false);
        var count = await drafts.CountAsync();
        await drafts.DeleteAsync(id);

        Assert.That(read.Select(one => one.Title), Is.EqualTo(Titles));
        Assert.That(read[0].Content, Is.EqualTo(Article.Content));
        Assert.That(read[0].NeedOpenComment, Is.True);
        Assert.That((count, page.Total), Is.EqualTo((1, 1)));
        Assert.That(page.Drafts.Single().Articles[0].Content, Is.Empty);
        Assert.That(() => drafts.GetAsync(id), Refused.With(40007));
    }

    [Test]
    public async Task Add_WordsAndEmoji_AreSentWithoutEscapes()
    {
        using var stub = new ApiStub().GivesTokens("t");
        stub.GivesInTurn("/cgi-bin/draft/add", """{"media_id":"m"}""");

        await stub.Client.Drafts.AddAsync([Article]);

        var sent = stub.Server.LogEntries[^1].RequestMessage!.Body!;
        Assert.That(sent, Does.Not.Contain("\\u").And.Contain("🎉"));
    }

    [Test]
    public void Add_BeyondTheLimits_IsNotSent()
    {
        using var stub = new ApiStub();
        Article[] wrong =
        [
            Article with
            {
                Title = new string('字', ArticleLimits.LongestTitle + 1),
            },
            Article with
            {
                Author = new string('字', ArticleLimits.LongestAuthor + 1),
            },
            Article with
            {
                Digest = new string('字', ArticleLimits.LongestDigest + 1),
            },
            Article with
            {
                Content = new string('字', ArticleLimits.LongestContent + 1),
            },
            Article with
            {
                ThumbMediaId = null,
            },
            Article with
            {
                ArticleType = "newspic",
            },
        ];

        foreach (var one in wrong)
        {
            Assert.That(() => stub.Client.Drafts.AddAsync([one]), Throws.ArgumentException);
        }

        Assert.That(
            () => stub.Client.Drafts.AddAsync([.. Enumerable.Repeat(Article, 9)]),
            Throws.ArgumentException
        );
        Assert.That(stub.Server.LogEntries, Is.Empty);
    }

    [Test]
    public async Task Switch_AskedAndTurned_IsOn()
    {
        await using var weChat = await SimulatedWeChat.StartAsync();
        await weChat.OfficialAccount.Drafts.SwitchOnAsync();

        Assert.That(await weChat.OfficialAccount.Drafts.IsSwitchedOnAsync(), Is.True);
    }

    [Test]
    public async Task Publish_ADraft_MakesAddressesAndUsesTheDraftUp()
    {
        await using var weChat = await SimulatedWeChat.StartAsync();
        await weChat.NewFanAsync();
        var publishing = weChat.OfficialAccount.Publishing;
        var draft = await weChat.OfficialAccount.Drafts.AddAsync([Article]);

        var ticket = await publishing.SubmitAsync(draft);
        var made = await publishing.GetAsync(ticket.PublishId);
        var articles = await publishing.ArticlesAsync(made.ArticleId!);
        var page = await publishing.ListAsync(0, 1);

        Assert.That(made.State, Is.EqualTo(PublishState.Published));
        Assert.That(made.Urls.Single(), Is.EqualTo(articles.Single().Url));
        Assert.That(page.Publications.Single().ArticleId, Is.EqualTo(made.ArticleId));
        Assert.That(await weChat.OfficialAccount.Drafts.CountAsync(), Is.Zero);
        Assert.That(() => publishing.SubmitAsync(draft), Refused.With(53502));
    }

    [Test]
    public async Task Delete_APublication_IsSeenInItsState()
    {
        await using var weChat = await SimulatedWeChat.StartAsync();
        var publishing = weChat.OfficialAccount.Publishing;
        var draft = await weChat.OfficialAccount.Drafts.AddAsync([Article]);
        var ticket = await publishing.SubmitAsync(draft);
        var made = await publishing.GetAsync(ticket.PublishId);

        await publishing.DeleteAsync(made.ArticleId!);

        var after = await publishing.GetAsync(ticket.PublishId);
        Assert.That(after.State, Is.EqualTo(PublishState.DeletedByAccount));
        Assert.That((await publishing.ArticlesAsync(made.ArticleId!))[0].IsDeleted, Is.True);
    }
}

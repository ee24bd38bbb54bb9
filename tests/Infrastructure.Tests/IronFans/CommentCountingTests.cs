using WeChat.Api.Comments;
using WeChatUnion.Domain.IronFans;
using WeChatUnion.Domain.IronFans.Contracts;
using WeChatUnion.Infrastructure.IronFans.Comments;
using WeChatUnion.Infrastructure.Persistence;
using WeChatUnion.Infrastructure.Tests.Persistence;
using WeChatUnion.TestKit.Databases;
using static WeChatUnion.Infrastructure.Tests.IronFans.FanDeeds;

namespace WeChatUnion.Infrastructure.Tests.IronFans;

/// <summary>Rounds over articles, and comments as they stand after any number of them.</summary>
[TestFixtureSource(typeof(TestEngines))]
public sealed class CommentCountingTests(DatabaseProvider provider) : EngineFixture(provider)
{
    private const string App = "wx-union";
    private static readonly CommentedArticle Article = new(2247483650, 1);

    [Test]
    public async Task Count_ReadByTwoNodesAtOnce_AndAgain_CountsEachCommentOnce()
    {
        var reader = Fan(301);
        List<Comment> comments =
        [
            .. Enumerable.Range(1, 3).Select(id => Written(id, reader.OpenId, Now.AddHours(-id))),
        ];

        await Task.WhenAll(Enumerable.Range(0, 8).Select(_ => CountAsync(comments)));
        await CountAsync(comments);

        var days = await Host.DaysAsync(reader);
        Assert.That(
            days.Select(row => (row.Kind, row.Times, row.Points)),
            Is.EqualTo(new[] { (InteractionKind.Comment.Code, 3, 4 + 2 + 1) })
        );
    }

    [Test]
    public async Task Count_WrittenLastMonth_WhichTakesNothingAnyMore_CountsInThisOne()
    {
        var reader = Fan(302);
        var written = new DateTimeOffset(2026, 10, 31, 15, 59, 0, TimeSpan.Zero);

        await CountAsync([Written(11, reader.OpenId, written)]);

        Assert.That(await Host.ScoreAsync(reader, 202610), Is.Null);
        Assert.That((await Host.ScoreAsync(reader, 202611))!.Score, Is.EqualTo(4));
    }

    [Test]
    public async Task Count_WrittenInAMonthOfLongAgo_CountsNowhere()
    {
        var reader = Fan(303);

        await CountAsync([
            Written(21, reader.OpenId, Now.AddMonths(-3)),
            Written(22, reader.OpenId, Now),
        ]);

        Assert.That((await Host.DaysAsync(reader)).Single().Day, Is.EqualTo(20261123));
    }

    [Test]
    public async Task Rounds_AnArticleThatIsKnown_IsDueAgainAsItWasMarked()
    {
        const string Own = "wx-rounds";
        var rounds = Host.Service<ArticleRounds>();
        var known = new KnowArticle(Own, 7, 0, Now.AddDays(-1));
        await rounds.KnowAsync([known, known with { Place = 1 }]);
        await rounds.MarkAsync(Own, new(7, 0), 49, Now.AddHours(2));
        // Seen again, which begins nothing anew.
        await rounds.KnowAsync([known with { OutAt = Now }]);

        Assert.That((await DueAsync(Now)).Select(one => one.Article.Index), Is.EqualTo((int[])[1]));
        Assert.That(
            (await DueAsync(Now.AddHours(2))).Select(one => (one.Article.Index, one.ReadUpTo)),
            Is.EqualTo(new[] { (1, 0), (0, 49) })
        );
        await rounds.PauseAsync(Own, Now.AddHours(5));
        Assert.That(await DueAsync(Now.AddHours(4)), Is.Empty);
        Assert.That(await DueAsync(Now.AddHours(5)), Has.Count.EqualTo(2));

        Task<IReadOnlyList<DueArticle>> DueAsync(DateTimeOffset at) =>
            rounds.DueAsync(Own, Now.AddDays(-30), at, default);
    }

    private static Comment Written(long id, string openId, DateTimeOffset at) =>
        new()
        {
            Id = id,
            OpenId = openId,
            Content = "写得好",
            CreatedAt = at,
        };

    private Task CountAsync(IReadOnlyList<Comment> comments) =>
        Host.Service<CommentCounting>().CountAsync(App, Article, comments, Now);
}

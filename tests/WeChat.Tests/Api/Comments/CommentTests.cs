using WeChat.Api.Comments;
using WeChat.Tests.Api.Stage;

namespace WeChat.Tests.Api.Comments;

public class CommentTests
{
    private static readonly CommentedArticle Article = new(7, 1);

    [Test]
    public async Task Comment_ElectedAndAnswered_IsListedSo()
    {
        await using var weChat = await SimulatedWeChat.StartAsync();
        var fan = await weChat.NewFanAsync();
        var comments = weChat.OfficialAccount.Comments;
        await comments.OpenAsync(Article);
        var id = await WriteAsync(weChat, fan);

        await comments.ElectAsync(Article, id);
        await comments.ReplyAsync(Article, id, "谢谢");
        var page = await comments.ListAsync(Article, 0, 49, CommentKind.Elected);

        var comment = page.Comments.Single();
        Assert.That((page.Total, comment.Id, comment.OpenId), Is.EqualTo((1L, id, fan)));
        Assert.That(comment.IsElected, Is.True);
        Assert.That(comment.Replies.Single().Content, Is.EqualTo("谢谢"));
        Assert.That(() => comments.ReplyAsync(Article, id, "再谢"), Refused.With(88005));
    }

    [Test]
    public async Task Comment_TakenBackStepByStep_IsGone()
    {
        await using var weChat = await SimulatedWeChat.StartAsync();
        var comments = weChat.OfficialAccount.Comments;
        var id = await WriteAsync(weChat, await weChat.NewFanAsync());
        await comments.ElectAsync(Article, id);
        await comments.ReplyAsync(Article, id, "谢谢");

        await comments.DeleteReplyAsync(Article, id);
        await comments.UnelectAsync(Article, id);
        var plain = (await comments.ListAsync(Article, 0, 10, CommentKind.Normal)).Comments;
        await comments.DeleteAsync(Article, id);
        await comments.CloseAsync(Article);

        Assert.That(plain.Single().Replies, Is.Empty);
        Assert.That((await comments.ListAsync(Article, 0, 10)).Comments, Is.Empty);
        Assert.That(() => comments.ElectAsync(Article, id), Refused.With(88008));
    }

    [TestCase("""{"content":"谢谢","create_time":1}""", 1)]
    [TestCase("""[{"content":"谢谢","create_time":"1"},{"content":"再谢"}]""", 2)]
    [TestCase("null", 0)]
    public async Task List_ReplyInAnyForm_IsRead(string reply, int count)
    {
        using var stub = new ApiStub().GivesTokens("t");
        stub.GivesInTurn(
            "/cgi-bin/comment/list",
            $$"""{"total":1,"comment":[{"user_comment_id":1,"openid":"o","reply":{{reply}} }]}"""
        );

        var page = await stub.Client.Comments.ListAsync(Article, 0, 10);

        Assert.That(page.Comments.Single().Replies, Has.Count.EqualTo(count));
    }

    [TestCase(0)]
    [TestCase(50)]
    public void List_CountBeyondTheLimit_IsNotSent(int count)
    {
        using var stub = new ApiStub();

        Assert.That(
            () => stub.Client.Comments.ListAsync(Article, 0, count),
            Throws.InstanceOf<ArgumentException>()
        );
    }

    private static async Task<long> WriteAsync(SimulatedWeChat weChat, string fan)
    {
        var made = await weChat.ControlAsync(
            $"fans/{fan}/comment",
            new
            {
                articlesId = "7",
                index = 1,
                content = "写得好",
            }
        );
        return made.GetProperty("id").GetInt64();
    }
}

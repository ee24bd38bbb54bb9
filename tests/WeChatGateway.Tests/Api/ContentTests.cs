using System.Net;
using System.Text.Json;
using Microsoft.Extensions.DependencyInjection;
using WeChatUnion.Domain.Conversations;
using WeChatUnion.Domain.Fans.Contracts;
using WeChatUnion.Domain.Kernel;
using WeChatUnion.Domain.Moderation;
using WeChatUnion.Domain.Moderation.Contracts;
using WeChatUnion.Gateway.Tests.Stage;

namespace WeChatUnion.Gateway.Tests.Api;

public sealed class ContentTests
{
    private ApiStage stage = null!;

    [OneTimeSetUp]
    public async Task StartAsync()
    {
        stage = await ApiStage.StartAsync();
        await stage.ControlAsync("content-rules", new { media = "pass" });
    }

    [OneTimeTearDown]
    public async Task StopAsync() => await stage.DisposeAsync();

    [TestCase("今天天气很好", "Passed")]
    [TestCase("这里有待审词", "Manual")]
    [TestCase("这里有违禁词", "Risky")]
    public async Task Text_Submitted_IsJudgedAndTheAuthorSeesWhy(string text, string state)
    {
        await stage.ControlAsync(
            "content-rules",
            new { risky = (string[])["违禁词"], review = (string[])["待审词"] }
        );
        var ann = await stage.NewUserAsync();

        var answer = await ann.PostAsync("/api/v1/content/texts", new { text, scene = "Comment" });

        Assert.That(answer.Text("state"), Is.EqualTo(state), answer.Raw);
        Assert.That(answer.Text("reason") is null, Is.EqualTo(state == "Passed"));
        var again = await ann.GetAsync($"/api/v1/content/{answer.Text("id")}");
        Assert.That(again.Raw, Is.EqualTo(answer.Raw));
    }

    [Test]
    public async Task Check_OfAnotherUser_IsNotFound()
    {
        var ann = await stage.NewUserAsync();
        var bob = await stage.NewUserAsync();
        var mine = await ann.PostAsync(
            "/api/v1/content/texts",
            new { text = "你好", scene = "Forum" }
        );

        Assert.That(
            (await bob.GetAsync($"/api/v1/content/{mine.Text("id")}")).Status,
            Is.EqualTo(HttpStatusCode.NotFound)
        );
    }

    [TestCase("pass", ContentState.Passed)]
    [TestCase("review", ContentState.Manual)]
    [TestCase("risky", ContentState.Risky)]
    public async Task Picture_ItsVerdict_SettlesItOnce(string suggest, ContentState state)
    {
        var (ann, asked) = await HandInAsync();
        var trace = await TraceAsync(asked.Id);

        await TellAsync(ann, trace, suggest);
        await TellAsync(ann, trace, "pass");

        Assert.That(asked.State, Is.EqualTo(ContentState.Pending));
        Assert.That(await StateAsync(ann, asked.Id), Is.EqualTo(state));
    }

    [Test]
    public async Task Picture_NoVerdictComes_IsLeftToPeople()
    {
        var (ann, asked) = await HandInAsync();

        await GiveUpAsync(ContentCheck.LongestWait + TimeSpan.FromMinutes(1));

        Assert.That(await StateAsync(ann, asked.Id), Is.EqualTo(ContentState.Manual));
    }

    /// <summary>The verdict of a picture may come before the answer that names its trace id.</summary>
    [Test]
    public async Task Picture_VerdictBeforeTheTraceIdIsStored_IsNotLost()
    {
        var (ann, asked) = await HandInAsync();
        var trace = await TraceAsync(asked.Id);
        await SetTraceAsync(asked.Id, null);
        await TellAsync(ann, trace, "risky");
        await SetTraceAsync(asked.Id, trace);

        await GiveUpAsync(TimeSpan.FromMinutes(2));

        Assert.That(await StateAsync(ann, asked.Id), Is.EqualTo(ContentState.Risky));
    }

    [Test]
    public async Task Text_OfAFanOutsideTheMiniProgram_IsLeftToPeople()
    {
        var author = new FanIdentity(StageSetup.OfficialAccount.AppId, "o-reader");

        var verdict = await JudgeAsync(check =>
            check.CheckTextAsync(
                new ContentToCheck(author, ContentScene.Comment, "remark:1"),
                "你好",
                stage.Gateway.Now,
                default
            )
        );

        Assert.That(
            (verdict.State, verdict.Reason),
            Is.EqualTo((ContentState.Manual, "not-in-mini-program"))
        );
    }

    [Test]
    public async Task Text_OfSomebodyWhoNeverUsedTheMiniProgram_IsLeftToPeople()
    {
        var stranger = await stage.NewPhoneAsync();
        var author = new FanIdentity(StageSetup.MiniProgram.AppId, stranger.OpenId);

        var verdict = await JudgeAsync(check =>
            check.CheckTextAsync(
                new ContentToCheck(author, ContentScene.Comment, "remark:2"),
                "你好",
                stage.Gateway.Now,
                default
            )
        );

        Assert.That(
            (verdict.State, verdict.Reason),
            Is.EqualTo((ContentState.Manual, "wechat-61010"))
        );
    }

    private async Task<(ApiPhone Ann, ContentVerdict Asked)> HandInAsync()
    {
        await stage.ControlAsync("content-rules", new { mediaDelayMilliseconds = (int?)null });
        var ann = await stage.NewUserAsync();
        var author = new FanIdentity(StageSetup.MiniProgram.AppId, ann.OpenId);
        var asked = await JudgeAsync(check =>
            check.CheckPictureAsync(
                new ContentToCheck(author, ContentScene.SocialLog, "photo:1"),
                new Uri("https://union.test/photo.jpg"),
                stage.Gateway.Now,
                default
            )
        );
        return (ann, asked);
    }

    private async Task TellAsync(ApiPhone author, string trace, string suggest)
    {
        var verdict = new
        {
            ToUserName = Inbound.Account,
            FromUserName = author.OpenId,
            CreateTime = stage.Gateway.Now.ToUnixTimeSeconds(),
            MsgType = "event",
            Event = "wxa_media_check",
            appid = StageSetup.MiniProgram.AppId,
            trace_id = trace,
            version = 2,
            errcode = 0,
            result = new { suggest, label = suggest == "pass" ? 100 : 20002 },
        };
        var answer = await stage.Gateway.SayToMiniProgramAsync(JsonSerializer.Serialize(verdict));
        Assert.That(answer.Status, Is.EqualTo(HttpStatusCode.OK));
        // The mini-program is answered at once, the verdict is settled afterwards.
        await Until.TrueAsync(
            async () =>
                (await stage.Gateway.InboxAsync(author.OpenId)).TrueForAll(record =>
                    record.State == InboxState.Handled
                ),
            "the verdict is settled"
        );
        stage.Gateway.Clock.Advance(TimeSpan.FromSeconds(1));
    }

    private async Task<ContentVerdict> JudgeAsync(
        Func<IContentCheck, Task<Outcome<ContentVerdict>>> ask
    ) => (await CheckAsync(ask)).Value;

    private async Task<T> CheckAsync<T>(Func<IContentCheck, Task<T>> ask)
    {
        T answer = default!;
        await stage.Gateway.InScopeAsync(async services =>
            answer = await ask(services.GetRequiredService<IContentCheck>())
        );
        return answer;
    }

    private async Task<ContentState> StateAsync(ApiPhone author, ContentCheckId id) =>
        (
            await CheckAsync(check =>
                check.FindAsync(
                    id,
                    new FanIdentity(StageSetup.MiniProgram.AppId, author.OpenId),
                    default
                )
            )
        )!.State;

    private Task<string> TraceAsync(ContentCheckId id) =>
        stage.Gateway.ReadAsync(async db => (await db.Set<ContentCheck>().FindAsync(id))!.TraceId!);

    private Task<int> SetTraceAsync(ContentCheckId id, string? trace) =>
        stage.Gateway.ReadAsync(db =>
            Microsoft.EntityFrameworkCore.EntityFrameworkQueryableExtensions.ExecuteUpdateAsync(
                db.Set<ContentCheck>().Where(check => check.Id == id),
                set => set.SetProperty(check => check.TraceId, trace)
            )
        );

    private Task GiveUpAsync(TimeSpan later) =>
        stage.Gateway.InScopeAsync(services =>
            services
                .GetRequiredService<GiveUpWaiting>()
                .ExecuteAsync(stage.Gateway.Now + later, default)
        );
}

using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using WeChatUnion.Domain.Fans.Contracts;
using WeChatUnion.Domain.Fans.Erasing;
using WeChatUnion.Domain.Moderation;
using WeChatUnion.Domain.Moderation.Contracts;
using WeChatUnion.Gateway.Tests.Api;
using WeChatUnion.Gateway.Tests.Stage;
using WeChatUnion.Infrastructure.Moderation;

namespace WeChatUnion.Gateway.Tests.Moderation;

/// <summary>What is kept of a check, what it proves, and when it goes.</summary>
public sealed class CheckKeepingTests
{
    private static readonly FanIdentity Author = new(StageSetup.MiniProgram.AppId, "o-author");
    private ApiStage api = null!;

    private GatewayStage Stage => api.Gateway;

    [SetUp]
    public async Task StartAsync() => api = await ApiStage.StartAsync();

    [TearDown]
    public async Task StopAsync() => await api.DisposeAsync();

    [Test]
    public async Task Erase_AnAuthor_TakesTheirChecksAlongAndNoOthers()
    {
        await CheckAsync(Author, "你好");
        await CheckAsync(Author with { OpenId = "o-other" }, "你好");

        await Stage.InScopeAsync(services =>
            services.GetRequiredService<EraseFan>().ExecuteAsync(Author, Stage.Now, default)
        );

        var left = await Stage.ReadAsync(db =>
            db.Set<ContentCheck>().Select(check => check.OpenId).ToListAsync()
        );
        Assert.That(left, Is.EqualTo((string[])["o-other"]));
    }

    [Test]
    public async Task Clean_AfterHalfAYear_ForgetsChecksAndStrayVerdicts()
    {
        await CheckAsync(Author, "你好");
        await Stage.InScopeAsync(services =>
            services
                .GetRequiredService<SettlePicture>()
                .ExecuteAsync(Judgement.Of("pass", "100", "stray"), Stage.Now, default)
        );

        await CleanAsync(ContentCheck.Kept - TimeSpan.FromHours(1));
        Assert.That(await CountsAsync(), Is.EqualTo((1, 0)));

        await CleanAsync(ContentCheck.Kept + TimeSpan.FromHours(1));
        Assert.That(await CountsAsync(), Is.EqualTo((0, 0)));
    }

    [Test]
    public async Task FindOfText_AnotherTextThanTheOneJudged_IsNoProof()
    {
        var id = await CheckAsync(Author, "你好");

        await Stage.InScopeAsync(async services =>
        {
            var check = services.GetRequiredService<IContentCheck>();
            Assert.That(await FindAsync(check, "你好"), Is.Not.Null);
            Assert.That(await FindAsync(check, "你好！"), Is.Null);
        });

        Task<ContentVerdict?> FindAsync(IContentCheck check, string text) =>
            check.FindOfTextAsync(id, Author, ContentScene.Comment, text, default);
    }

    /// <summary>WeChat measures a profile less strictly than a forum, and who asks chooses the place.</summary>
    [Test]
    public async Task FindOfText_JudgedForAnotherPlace_IsNoProof()
    {
        var id = await CheckAsync(Author, "你好");

        await Stage.InScopeAsync(async services =>
            Assert.That(
                await services
                    .GetRequiredService<IContentCheck>()
                    .FindOfTextAsync(id, Author, ContentScene.Forum, "你好", default),
                Is.Null
            )
        );
    }

    private async Task<ContentCheckId> CheckAsync(FanIdentity author, string text)
    {
        ContentVerdict? verdict = null;
        await Stage.InScopeAsync(async services =>
            verdict = (
                await services
                    .GetRequiredService<IContentCheck>()
                    .CheckTextAsync(
                        new(author, ContentScene.Comment, "test:1"),
                        text,
                        Stage.Now,
                        default
                    )
            ).Value
        );
        return verdict!.Id;
    }

    private Task CleanAsync(TimeSpan later) =>
        Stage.Service<ModerationCleaning>().CleanAsync(Stage.Now + later, default);

    private Task<(int Checks, int Verdicts)> CountsAsync() =>
        Stage.ReadAsync(async db =>
            (await db.Set<ContentCheck>().CountAsync(), await db.Set<EarlyVerdict>().CountAsync())
        );
}

using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using WeChat.Api.Comments;
using WeChat.Api.Drafts;
using WeChatUnion.Domain.IronFans.Contracts;
using WeChatUnion.Gateway.Tests.Simulator;
using WeChatUnion.Gateway.Tests.Stage;
using WeChatUnion.Infrastructure.IronFans;
using WeChatUnion.Infrastructure.IronFans.Comments;
using WeChatUnion.Infrastructure.Persistence.HotWrites;

namespace WeChatUnion.Gateway.Tests.IronFans;

/// <summary>Comments under our articles, read from the simulated WeChat.</summary>
public sealed class CommentTests
{
    private SimulatorStage weChat = null!;
    private GatewayStage stage = null!;
    private TimeSpan elapsed;

    [SetUp]
    public async Task StartAsync()
    {
        weChat = await SimulatorStage.StartAsync(options =>
        {
            options.OfficialAccount.AppId = StageSetup.OfficialAccount.AppId;
            options.OfficialAccount.AppSecret = "stage-secret";
        });
        stage = await GatewayStage.StartAsync(setup =>
            setup.Settings["WeChat:ApiBaseUrl"] = new Uri(
                weChat.Http.BaseAddress!,
                "/simulator/api"
            ).ToString()
        );
        elapsed = TimeSpan.Zero;
    }

    [TearDown]
    public async Task StopAsync()
    {
        await (stage?.DisposeAsync() ?? ValueTask.CompletedTask);
        await (weChat?.DisposeAsync() ?? ValueTask.CompletedTask);
    }

    [Test]
    public async Task Comment_ReadInTwoRounds_CountsOnce()
    {
        var (reader, article) = (await weChat.NewFanAsync(), await PublishAsync());
        await CommentAsync(reader, article, "写得好");

        await RunAsync();
        await RunAsync(afterHours: 1);

        Assert.That(await CountedAsync(InteractionKind.Comment), Is.EqualTo(1));
        Assert.That(await CountedAsync(InteractionKind.ElectedComment), Is.Zero);
    }

    [Test]
    public async Task Comment_ElectedLater_CountsOnceMoreAsQuality()
    {
        var (reader, article) = (await weChat.NewFanAsync(), await PublishAsync());
        var id = await CommentAsync(reader, article, "写得好");
        await RunAsync();

        await weChat.Client.Comments.ElectAsync(article, id);
        await RunAsync(afterHours: 1);
        await RunAsync(afterHours: 1);

        Assert.That(await CountedAsync(InteractionKind.Comment), Is.EqualTo(1));
        Assert.That(await CountedAsync(InteractionKind.ElectedComment), Is.EqualTo(1));
        var score = await stage.ReadAsync(db => db.Set<MonthScore>().AsNoTracking().SingleAsync());
        Assert.That((score.Score, score.Quality), Is.EqualTo((4 + 12, 12)));
    }

    [Test]
    public async Task Comment_BeyondOnePageOfWeChats_IsReadToo()
    {
        var article = await PublishAsync();
        var readers = new List<string>();
        for (var i = 0; i < CommentApi.LargestPage + 11; i++)
        {
            readers.Add(await weChat.NewFanAsync());
            await CommentAsync(readers[^1], article, "第一次来");
        }

        await RunAsync();
        await RunAsync(afterHours: 1);

        Assert.That(await CountedAsync(InteractionKind.Comment), Is.EqualTo(readers.Count));
    }

    [Test]
    public async Task Comment_UnderAnArticleOfLongAgo_IsNotAskedFor()
    {
        var (reader, article) = (await weChat.NewFanAsync(), await PublishAsync());
        await CommentAsync(reader, article, "写得好");

        await RunAsync(afterHours: 31 * 24);

        Assert.That(await CountedAsync(InteractionKind.Comment), Is.Zero);
    }

    [Test]
    public async Task Comment_WhereOneArticleIsUnknownToWeChat_TheOthersAreRead()
    {
        var reader = await weChat.NewFanAsync();
        foreach (var article in new[] { await PublishAsync(), await PublishAsync() })
        {
            await CommentAsync(reader, article, "写得好");
        }
        await FailAsync(88001);

        await RunAsync();
        await RunAsync(afterHours: 1);
        Assert.That(await CountedAsync(InteractionKind.Comment), Is.EqualTo(1));

        await RunAsync(afterHours: 24);
        Assert.That(await CountedAsync(InteractionKind.Comment), Is.EqualTo(2), "asked again");
    }

    [TestCase(88000)]
    [TestCase(45009)]
    public async Task Comment_WhenWeChatRefusesAll_IsNotAskedForMeanwhile(int errcode)
    {
        var reader = await weChat.NewFanAsync();
        foreach (var article in new[] { await PublishAsync(), await PublishAsync() })
        {
            await CommentAsync(reader, article, "写得好");
        }
        await FailAsync(errcode);

        await RunAsync();
        await RunAsync();

        Assert.That(await CountedAsync(InteractionKind.Comment), Is.Zero);
    }

    [Test]
    public async Task Comment_WhereOneArticleFailsForAReasonOfItsOwn_TheOthersAreRead_AndItIsAskedForAgain()
    {
        var reader = await weChat.NewFanAsync();
        foreach (var article in new[] { await PublishAsync(), await PublishAsync() })
        {
            await CommentAsync(reader, article, "写得好");
        }
        await FailAsync(40097);

        await RunAsync();
        Assert.That(await CountedAsync(InteractionKind.Comment), Is.EqualTo(1));

        await RunAsync(afterHours: 24);
        Assert.That(await CountedAsync(InteractionKind.Comment), Is.EqualTo(2), "asked again");
    }

    [Test]
    public async Task Comment_WhereOneArticleCannotBeCounted_TheOthersAreRead_AndItIsAskedForAgain()
    {
        var reader = await weChat.NewFanAsync();
        foreach (var article in new[] { await PublishAsync(), await PublishAsync() })
        {
            await CommentAsync(reader, article, "写得好");
        }

        await RunAsync(countedBy: services =>
            ActivatorUtilities.CreateInstance<CommentCounting>(
                services,
                new WriterThatFailsOnce(services.GetRequiredService<IHotWriter>())
            )
        );
        Assert.That(await CountedAsync(InteractionKind.Comment), Is.EqualTo(1));

        await RunAsync(afterHours: 24);
        Assert.That(await CountedAsync(InteractionKind.Comment), Is.EqualTo(2), "asked again");
    }

    private async Task<CommentedArticle> PublishAsync()
    {
        var draft = await weChat.Client.Drafts.AddAsync([
            new Article
            {
                Title = "通知",
                Content = "正文",
                ThumbMediaId = "thumb",
            },
        ]);
        var ticket = await weChat.Client.Publishing.SubmitAsync(draft);
        return new(ticket.ArticlesId!.Value);
    }

    private async Task<long> CommentAsync(
        string reader,
        CommentedArticle article,
        string content
    ) => (
            await weChat.ActAsync(
                reader,
                "comment",
                new
                {
                    articlesId = $"{article.ArticlesId}",
                    index = article.Index,
                    content,
                }
            )
        ).GetProperty("id").GetInt64();

    private async Task FailAsync(int errcode) =>
        await weChat.PostAsync(
            "/faults",
            new
            {
                path = "/cgi-bin/comment/list",
                errcode,
                times = 1,
            }
        );

    /// <summary>Both jobs, so much later by WeChat's clock.</summary>
    private Task RunAsync(
        int afterHours = 0,
        Func<IServiceProvider, CommentCounting>? countedBy = null
    )
    {
        elapsed += TimeSpan.FromHours(afterHours);
        return stage.InScopeAsync(async services =>
        {
            var now = weChat.Time.GetUtcNow() + elapsed;
            await services.GetRequiredService<FindArticles>().ExecuteAsync(now, default);
            var counting =
                countedBy?.Invoke(services) ?? services.GetRequiredService<CommentCounting>();
            await ActivatorUtilities
                .CreateInstance<CountComments>(services, counting)
                .ExecuteAsync(now, default);
        });
    }

    private Task<int> CountedAsync(InteractionKind kind) =>
        stage.ReadAsync(db =>
            db.Set<DayRow>()
                .Where(row => row.Kind == kind.Code)
                .SumAsync(row => row.Times + row.Skipped)
        );

    /// <summary>Its database is away for the first write.</summary>
    private sealed class WriterThatFailsOnce(IHotWriter writer) : IHotWriter
    {
        private bool hasFailed;

        public Task<WriteResult> WriteAsync(IReadOnlyList<HotStatement> statements)
        {
            if (!hasFailed)
            {
                hasFailed = true;
                throw new InvalidOperationException("Not this one.");
            }
            return writer.WriteAsync(statements);
        }
    }
}

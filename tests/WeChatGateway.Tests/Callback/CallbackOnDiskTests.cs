using System.Net;
using Microsoft.Extensions.DependencyInjection;
using WeChatUnion.Domain.Conversations;
using WeChatUnion.Gateway.Tests.Stage;
using WeChatUnion.Infrastructure.Persistence.HotWrites;

namespace WeChatUnion.Gateway.Tests.Callback;

public class CallbackOnDiskTests
{
    private readonly WatchedWriter writer = new();
    private GatewayStage stage = null!;

    [OneTimeSetUp]
    public async Task StartAsync() =>
        stage = await GatewayStage.StartAsync(setup => setup.Services = Watch);

    [OneTimeTearDown]
    public async Task StopAsync() => await stage.DisposeAsync();

    [Test]
    public async Task Answer_BeforeTheCommit_IsNotGiven()
    {
        var fan = Inbound.NewFan();
        var commit = new TaskCompletionSource();
        var reached = writer.HoldNext(commit.Task);

        var answer = stage.SayAsync(Inbound.Text(fan, "绑卡"));
        await reached;

        Assert.That(answer.IsCompleted, Is.False);
        Assert.That(await stage.InboxAsync(fan), Is.Empty);
        commit.SetResult();
        Assert.That((await answer).Words, Does.Contain("绑卡"));
        var record = (await stage.InboxAsync(fan)).Single();
        Assert.That(record.State, Is.EqualTo(InboxState.Handled));
        Assert.That(record.AnswerMode, Is.EqualTo(AnswerMode.Passive));
    }

    [Test]
    public async Task Answer_WhenTheDiskFails_IsAnErrorWithoutTheReply()
    {
        var fan = Inbound.NewFan();
        var text = Inbound.Text(fan, "绑卡");
        _ = writer.HoldNext(Task.FromException(new DiskFullException()));

        var failed = await stage.SayAsync(text);
        var repeat = await stage.SayAsync(text);

        Assert.That(failed.Status, Is.EqualTo(HttpStatusCode.InternalServerError));
        Assert.That(failed.Raw, Does.Not.Contain("Encrypt").And.Not.Contain("disk"));
        Assert.That(repeat.Words, Does.Contain("绑卡"));
        Assert.That((await stage.InboxAsync(fan)).Count, Is.EqualTo(1));
    }

    private void Watch(IServiceCollection services)
    {
        var real = services.Last(service => service.ServiceType == typeof(IHotWriter));
        services.AddSingleton<IHotWriter>(s =>
        {
            writer.Inner = (IHotWriter)real.ImplementationFactory!(s);
            return writer;
        });
    }

    private sealed class DiskFullException() : System.Data.Common.DbException("disk full");

    /// <summary>The real writer behind a door that a test can keep shut once.</summary>
    private sealed class WatchedWriter : IHotWriter
    {
        private Task? door;
        private TaskCompletionSource? reached;

        public IHotWriter Inner { get; set; } = null!;

        public Task HoldNext(Task until)
        {
            reached = new TaskCompletionSource();
            door = until;
            return reached.Task;
        }

        public async Task<WriteResult> WriteAsync(IReadOnlyList<HotStatement> statements)
        {
            if (Interlocked.Exchange(ref door, null) is { } shut)
            {
                reached!.SetResult();
                await shut;
            }
            return await Inner.WriteAsync(statements);
        }
    }
}

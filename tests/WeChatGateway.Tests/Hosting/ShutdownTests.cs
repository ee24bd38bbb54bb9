using WeChatUnion.Domain.Conversations;
using WeChatUnion.Gateway.Callback;
using WeChatUnion.Gateway.Chat;
using WeChatUnion.Gateway.Tests.Stage;
using WeChatUnion.Infrastructure.Persistence;
using WeChatUnion.TestKit.Databases;

namespace WeChatUnion.Gateway.Tests.Hosting;

public class ShutdownTests
{
    [TestCase(false)]
    [TestCase(true)]
    public async Task Stop_WhileAHandlerRuns_FinishesWhatWasAccepted(bool answeredBefore)
    {
        var end = new TaskCompletionSource();
        await using var database = await TestDatabase.CreateAsync(DatabaseProvider.Sqlite);
        var stage = await GatewayStage.StartAsync(setup =>
        {
            setup.Database = database;
            setup.UsesKestrel = true;
        });
        var fan = stage.Chat.When(async _ =>
        {
            await end.Task;
            return ChatAnswer.Text("还是办好了");
        });
        var answer = stage.SayAsync(Inbound.Text(fan, StageChat.Transactional));
        await Until.TrueAsync(
            async () => (await stage.InboxAsync(fan)).Count == 1,
            "the callback is on record"
        );
        if (answeredBefore)
        {
            await stage.Clock.PassAsync(CallbackTimes.Answer);
            await answer;
        }

        var stopping = stage.ShutDownAsync();
        end.SetResult();
        await stopping;

        Assert.That(answeredBefore ? "还是办好了" : (await answer).Words, Is.EqualTo("还是办好了"));
        await using var next = await GatewayStage.StartAsync(setup => setup.Database = database);
        Assert.That((await next.InboxAsync(fan)).Single().State, Is.EqualTo(InboxState.Handled));
        Assert.That(
            (await next.OutboxAsync(fan)).Select(Words.Of),
            Is.EqualTo(answeredBefore ? (string[])["还是办好了"] : [])
        );
        await stage.DisposeAsync();
    }
}

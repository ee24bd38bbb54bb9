using System.Net;
using WeChatUnion.Gateway.Chat;
using WeChatUnion.Gateway.Tests.Stage;

namespace WeChatUnion.Gateway.Tests.Callback;

public sealed class CallbackCrowdTests
{
    [Test]
    public async Task Callback_MoreAtOnceThanAllowed_IsTurnedAwayUnrecordedAndTakenLater()
    {
        await using var stage = await GatewayStage.StartAsync(setup =>
            setup.Settings["Inbox:MostAtOnce"] = "1"
        );
        var begun = new TaskCompletionSource();
        var go = new TaskCompletionSource();
        var slow = stage.Chat.When(async _ =>
        {
            begun.SetResult();
            await go.Task;
            return ChatAnswer.Text("慢");
        });
        var other = stage.Chat.When(_ => ValueTask.FromResult(ChatAnswer.Text("快")));
        var first = stage.SayAsync(Inbound.Text(slow, StageChat.Plain));
        await begun.Task;

        var away = await stage.SayAsync(Inbound.Text(other, StageChat.Plain));
        var recorded = await stage.InboxAsync(other);
        go.SetResult();
        var answered = await first;
        var again = await stage.SayAsync(Inbound.Text(other, StageChat.Plain));

        Assert.That(away.Status, Is.EqualTo(HttpStatusCode.ServiceUnavailable));
        Assert.That(recorded, Is.Empty);
        Assert.That((answered.Words, again.Words), Is.EqualTo(("慢", "快")));
    }
}

using WeChatUnion.Domain.Conversations;
using WeChatUnion.Gateway.Chat;
using WeChatUnion.Gateway.Tests.Stage;
using WeChatUnion.Infrastructure.Persistence;
using WeChatUnion.TestKit.Databases;

namespace WeChatUnion.Gateway.Tests.Callback;

[TestFixtureSource(typeof(TestEngines))]
public class CallbackOnTwoNodesTests(DatabaseProvider provider)
{
    private readonly List<int> runs = [];
    private TwoStages nodes = null!;

    [OneTimeSetUp]
    public async Task StartAsync() =>
        nodes = await TwoStages.StartAsync(provider, setup => setup.Chat += Map);

    [OneTimeTearDown]
    public async Task StopAsync()
    {
        if (nodes is not null)
        {
            await nodes.DisposeAsync();
        }
    }

    [TestCase("node plain")]
    [TestCase("node transactional")]
    public async Task Repeats_AtTheSameMomentOnBothNodes_HearOneReplyOfOneEffect(string words)
    {
        for (var round = 0; round < 5; round++)
        {
            var fan = Inbound.NewFan();
            var text = Inbound.Text(fan, words);

            var answers = await Task.WhenAll(
                Enumerable
                    .Range(0, 10)
                    .Select(n => n % 2 == 0 ? nodes.First : nodes.Second)
                    .Select(node => Task.Run(() => node.SayAsync(text)))
            );

            Assert.That(answers.Select(answer => answer.Clear).Distinct().Count(), Is.EqualTo(1));
            Assert.That(answers[0].Words, Does.StartWith("第"));
            Assert.That(await Effects.CountAsync(nodes.First, fan), Is.EqualTo(1));
            Assert.That(
                (await nodes.Second.InboxAsync(fan)).Single().State,
                Is.EqualTo(InboxState.Handled)
            );
        }
    }

    private void Map(ChatRoutes chat)
    {
        chat.Text(
            "node plain",
            message => new(ChatAnswer.Text($"第 {NextRun()} 次").AndCount(message))
        );
        chat.Text(
                "node transactional",
                async message =>
                {
                    await Effects.SaveOneAsync(message);
                    return ChatAnswer.Text($"第 {NextRun()} 次");
                }
            )
            .Transactional();
    }

    private int NextRun()
    {
        lock (runs)
        {
            runs.Add(1);
            return runs.Count;
        }
    }
}

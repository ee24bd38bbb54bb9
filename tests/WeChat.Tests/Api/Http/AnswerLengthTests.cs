using WeChat.Api;
using WeChat.Api.Materials;
using WeChat.Tests.Api.Stage;

namespace WeChat.Tests.Api.Http;

public class AnswerLengthTests
{
    private static readonly WeChatApiSettings Narrow = new()
    {
        RetryPauses = [],
        LongestAnswer = 1_000,
        LongestPage = 10_000,
    };

    private static readonly Func<WeChatApiClient, Task>[] Pages =
    [
        client => client.Drafts.ListAsync(0, 20),
        client => client.Publishing.ListAsync(0, 20),
        client => client.Materials.ListAsync(MaterialKind.Image, 0, 20),
        async client =>
        {
            var day = new DateTimeOffset(2026, 1, 5, 0, 0, 0, TimeSpan.FromHours(8));
            await foreach (var _ in client.AgentSessions.ListRecordsAsync(day, day.AddHours(1)))
            {
                return;
            }
        },
    ];

    private ScriptedWeChat weChat;

    [SetUp]
    public void MeetWeChat() => weChat = new(TimeProvider.System, Narrow);

    [TearDown]
    public void PartFromWeChat() => weChat.Dispose();

    [TestCaseSource(nameof(Pages))]
    public async Task Page_OfContents_MayBeLonger(Func<WeChatApiClient, Task> read)
    {
        weChat.Says(Answer(5_000));
        await read(weChat.Client);

        weChat.Says(Answer(20_000));
        await Assert.ThrowsAsync<WeChatApiException>(() => read(weChat.Client));
    }

    [Test]
    public async Task Answer_Other_MayNot()
    {
        weChat.Says(Answer(5_000));

        var refused = await Assert.ThrowsAsync<WeChatApiException>(() =>
            weChat.Client.Menu.GetAsync()
        );

        Assert.That(refused!.Detail, Does.Contain("too large"));
    }

    private static string Answer(int length) =>
        $$"""{"errcode":0,"item":[],"errmsg":"{{new string('x', length)}}"}""";
}

using WeChat.Events.Follow;
using WeChatUnion.Gateway.Chat;
using WeChatUnion.Gateway.Tests.Stage;

namespace WeChatUnion.Gateway.Tests.Chat;

public class ChatTableTests
{
    private static readonly TestCaseData[] Twice =
    [
        Mapped("click", chat => chat.Click("card.bind", Silent), "click card.bind"),
        Mapped("text", chat => chat.Text("绑卡。", Silent), "text 绑卡"),
        Mapped("type", chat => chat.On<SubscribeEvent>(Silent), "SubscribeEvent"),
        Mapped("fallback", chat => chat.Fallback(Silent), "fallback"),
    ];

    [TestCaseSource(nameof(Twice))]
    public void Start_WithARouteMappedTwice_NamesIt(Action<ChatRoutes> map, string named)
    {
        Assert.That(
            async () => await GatewayStage.StartAsync(setup => setup.Chat = map),
            Throws.InvalidOperationException.With.Message.Contains(named)
        );
    }

    private static TestCaseData Mapped(string name, Action<ChatRoutes> map, string named) =>
        new TestCaseData(map, named).SetArgDisplayNames(name);

    private static ValueTask<ChatAnswer> Silent(ChatContext chat) => new(ChatAnswer.Silence);
}

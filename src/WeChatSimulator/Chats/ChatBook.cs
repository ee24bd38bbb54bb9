using System.Runtime.CompilerServices;
using WeChatSimulator.Accounts;
using WeChatSimulator.Fans;
using WeChatSimulator.Page;

namespace WeChatSimulator.Chats;

/// <summary>The chat of every fan with either account. A chat lives as long as its fan.</summary>
internal sealed class ChatBook(TimeProvider time, PageSignals signals)
{
    public const string OutOfOrder = "该公众号提供的服务出现故障，请稍后再试";

    private readonly ConditionalWeakTable<Fan, Transcript> official = [];
    private readonly ConditionalWeakTable<Fan, Transcript> mini = [];

    public Transcript Of(SimulatedAccount account, Fan fan) =>
        (account.IsMiniProgram ? mini : official).GetValue(fan, _ => new Transcript());

    public void Add(SimulatedAccount account, Fan fan, ChatLine line)
    {
        Of(account, fan).Add(line, time.GetUtcNow());
        signals.Raise("chat:" + fan.OpenId);
    }

    public void Notice(SimulatedAccount account, Fan fan, string text) =>
        Add(
            account,
            fan,
            new()
            {
                Side = ChatSide.Notice,
                Kind = "text",
                Text = text,
            }
        );
}

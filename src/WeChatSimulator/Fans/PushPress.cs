using WeChatSimulator.Accounts;
using WeChatSimulator.Deliveries;

namespace WeChatSimulator.Fans;

/// <summary>Writes callbacks with the elements all of them share.</summary>
internal sealed class PushPress(IdMint ids, PushTime clock)
{
    public Push Message(
        SimulatedAccount account,
        Fan fan,
        string kind,
        IReadOnlyList<Field> fields
    ) =>
        new(
            account,
            fan,
            kind,
            [.. Head(account, fan, kind), .. fields, Field.Number("MsgId", ids.MessageId())]
        )
        {
            IsMessage = true,
        };

    public Push Event(
        SimulatedAccount account,
        Fan fan,
        string name,
        IReadOnlyList<Field> fields
    ) =>
        new(account, fan, name, [.. Head(account, fan, "event"), new("Event", name), .. fields])
        {
            IsMessage = false,
        };

    private Field[] Head(SimulatedAccount account, Fan fan, string type) =>
        [
            new("ToUserName", account.Options.OriginalId),
            new("FromUserName", fan.OpenIdAt(account)),
            Field.Number("CreateTime", clock.Next()),
            new("MsgType", type),
        ];
}

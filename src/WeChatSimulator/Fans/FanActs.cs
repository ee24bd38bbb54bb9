using WeChatSimulator.Accounts;
using WeChatSimulator.Chats;
using WeChatSimulator.Deliveries;
using WeChatSimulator.Menus;
using WeChatSimulator.Page;

namespace WeChatSimulator.Fans;

/// <summary>What a fan does to the official account without a message: follow, leave, scan, tap.</summary>
internal sealed class FanActs(
    SimulatedAccounts accounts,
    PushPress press,
    Dispatch dispatch,
    ChatBook chats,
    IdMint ids,
    PageSignals signals,
    TimeProvider time
)
{
    private SimulatedAccount Account => accounts.OfficialAccount;

    /// <param name="scene">The scene of the QR code the fan followed by, or null.</param>
    /// <param name="ticket">That code's ticket; null makes one up.</param>
    public Task<IReadOnlyList<Delivery>> FollowAsync(Fan fan, string? scene, string? ticket = null)
    {
        var now = time.GetUtcNow();
        fan.FollowedAt = now;
        fan.Scene = scene;
        fan.Window.OpenByTap(now);
        chats.Notice(
            Account,
            fan,
            scene is null ? "你关注了该公众号" : $"你扫描二维码（{scene}）关注了该公众号"
        );
        signals.Raise("fans");
        return SendAsync(
            fan,
            "subscribe",
            scene is null
                ? [new("EventKey", "")]
                : [new("EventKey", "qrscene_" + scene), new("Ticket", ticket ?? ids.Word(96))]
        );
    }

    public Task<IReadOnlyList<Delivery>> UnfollowAsync(Fan fan)
    {
        fan.FollowedAt = null;
        fan.Window.Close();
        chats.Notice(Account, fan, "你取消关注了该公众号");
        signals.Raise("fans");
        return SendAsync(fan, "unsubscribe", [new("EventKey", "")]);
    }

    /// <summary>Scanning follows first, as WeChat has it.</summary>
    public Task<IReadOnlyList<Delivery>> ScanAsync(Fan fan, string scene, string? ticket = null)
    {
        if (fan.FollowedAt is null)
        {
            return FollowAsync(fan, scene, ticket);
        }

        fan.Window.OpenByTap(time.GetUtcNow());
        chats.Notice(Account, fan, $"你扫描了二维码（{scene}）");
        return SendAsync(
            fan,
            "SCAN",
            [new("EventKey", scene), new("Ticket", ticket ?? ids.Word(96))]
        );
    }

    public Task<IReadOnlyList<Delivery>> TapAsync(Fan fan, ShownButton button)
    {
        if (button.Type is "view")
        {
            return SendAsync(fan, "VIEW", [new("EventKey", button.Url ?? ""), new("MenuId", "1")]);
        }

        if (button.Type is "miniprogram")
        {
            return SendAsync(
                fan,
                "view_miniprogram",
                [new("EventKey", button.Pagepath ?? ""), new("MenuId", "1")]
            );
        }

        fan.Window.OpenByTap(time.GetUtcNow());
        return SendAsync(fan, "CLICK", [new("EventKey", button.Key ?? "")]);
    }

    /// <summary>Any other event, with its elements as given.</summary>
    public Task<IReadOnlyList<Delivery>> OtherAsync(
        Fan fan,
        string name,
        IReadOnlyDictionary<string, string> fields
    ) => SendAsync(fan, name, [.. fields.Select(field => new Field(field.Key, field.Value))]);

    /// <summary>The fan enters the mini-program's customer service.</summary>
    public Task<IReadOnlyList<Delivery>> EnterMiniProgramAsync(Fan fan, string sessionFrom)
    {
        fan.MiniProgramWindow.OpenByEntering(time.GetUtcNow());
        Field[] fields = [new("SessionFrom", sessionFrom)];
        return dispatch.SendAsync(
            press.Event(accounts.MiniProgram, fan, "user_enter_tempsession", fields)
        );
    }

    private Task<IReadOnlyList<Delivery>> SendAsync(
        Fan fan,
        string name,
        IReadOnlyList<Field> fields
    ) => dispatch.SendAsync(press.Event(Account, fan, name, fields));
}

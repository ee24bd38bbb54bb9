using System.Globalization;
using WeChatSimulator.Accounts;
using WeChatSimulator.Deliveries;
using WeChatSimulator.Fans;

namespace WeChatSimulator.Templates;

/// <summary>What a fan does about subscriptions, told to the back end.</summary>
internal sealed class SubscriptionActs(TemplateShelf shelf, PushPress press, Dispatch dispatch)
{
    /// <summary>The fan answers a popup.</summary>
    /// <param name="scene">1 a web page, 2 an article, 0 the mini-program.</param>
    public Task<IReadOnlyList<Delivery>> AnswerPopupAsync(
        SimulatedAccount account,
        Fan fan,
        IReadOnlyDictionary<string, bool> choices,
        int scene
    )
    {
        foreach (var (id, accepts) in choices)
        {
            var kind = shelf.Find(account, id, forMessages: false)?.Kind ?? TemplateKind.OneTime;
            fan.ConsentsAt(account).Answer(id, kind, accepts);
        }

        var shownScene = new Field("PopupScene", scene.ToString(CultureInfo.InvariantCulture));
        return SendAsync(account, fan, "subscribe_msg_popup_event", choices, shownScene);
    }

    /// <summary>The fan turns templates on or off in the settings.</summary>
    public Task<IReadOnlyList<Delivery>> ChangeSettingsAsync(
        SimulatedAccount account,
        Fan fan,
        IReadOnlyDictionary<string, bool> choices
    )
    {
        foreach (var (id, isOn) in choices)
        {
            fan.ConsentsAt(account).Set(id, isOn);
        }

        return SendAsync(account, fan, "subscribe_msg_change_event", choices);
    }

    /// <summary>The report that a message was delivered.</summary>
    public Push Sent(SimulatedAccount account, Fan fan, string templateId, long messageId) =>
        press.Event(
            account,
            fan,
            "subscribe_msg_sent_event",
            Wrap(
                account,
                "SubscribeMsgSentEvent",
                [
                    [
                        new("TemplateId", templateId),
                        new("MsgID", messageId.ToString(CultureInfo.InvariantCulture)),
                        new("ErrorCode", "0"),
                        new("ErrorStatus", "success"),
                    ],
                ]
            )
        );

    private Task<IReadOnlyList<Delivery>> SendAsync(
        SimulatedAccount account,
        Fan fan,
        string name,
        IReadOnlyDictionary<string, bool> choices,
        params Field[] more
    )
    {
        IReadOnlyList<Field>[] items =
        [
            .. choices.Select(choice =>
                (Field[])
                    [
                        new("TemplateId", choice.Key),
                        new("SubscribeStatusString", choice.Value ? "accept" : "reject"),
                        .. more,
                    ]
            ),
        ];
        var wrapper = name.Contains("popup", StringComparison.Ordinal)
            ? "SubscribeMsgPopupEvent"
            : "SubscribeMsgChangeEvent";
        return dispatch.SendAsync(press.Event(account, fan, name, Wrap(account, wrapper, items)));
    }

    // XML has a wrapper named after the event, JSON has the list itself: an object where it is a single one.
    private static IReadOnlyList<Field> Wrap(
        SimulatedAccount account,
        string wrapper,
        IReadOnlyList<IReadOnlyList<Field>> items
    )
    {
        var list = items is [var single] ? Field.Group("List", single) : Field.List("List", items);
        return account.IsMiniProgram ? [list] : [Field.Group(wrapper, list)];
    }
}

using System.Globalization;
using WeChatSimulator.Accounts;
using WeChatSimulator.Chats;
using WeChatSimulator.Deliveries;
using WeChatSimulator.Media;

namespace WeChatSimulator.Fans;

/// <summary>What a fan does by sending messages. Each act is shown in the chat and told to the back end.</summary>
internal sealed class Phone(
    PushPress press,
    Dispatch dispatch,
    ChatBook chats,
    MediaBox media,
    TimeProvider time
)
{
    /// <param name="menuId">The id of the menu message's item that was tapped, or null.</param>
    public Task<IReadOnlyList<Delivery>> TextAsync(
        SimulatedAccount account,
        Fan fan,
        string content,
        string? menuId = null
    )
    {
        Say(
            account,
            fan,
            new()
            {
                Side = ChatSide.Fan,
                Kind = "text",
                Text = content,
            }
        );
        List<Field> fields = [new("Content", content)];
        if (menuId is not null)
        {
            fields.Add(new("bizmsgmenuid", menuId));
        }

        return SendAsync(account, fan, "text", fields);
    }

    public Task<IReadOnlyList<Delivery>> PhotoAsync(
        SimulatedAccount account,
        Fan fan,
        string contentType,
        byte[] bytes
    )
    {
        var item = media.Add("image", contentType, bytes);
        Say(
            account,
            fan,
            new()
            {
                Side = ChatSide.Fan,
                Kind = "image",
                PicUrl = media.PathOf(item),
            }
        );
        return SendAsync(
            account,
            fan,
            "image",
            [new("PicUrl", media.UrlOf(item)), new("MediaId", item.Id)]
        );
    }

    public Task<IReadOnlyList<Delivery>> LocationAsync(
        SimulatedAccount account,
        Fan fan,
        double latitude,
        double longitude,
        string label
    )
    {
        Say(
            account,
            fan,
            new()
            {
                Side = ChatSide.Fan,
                Kind = "location",
                Text = label,
            }
        );
        return SendAsync(
            account,
            fan,
            "location",
            [
                new(
                    "Location_X",
                    latitude.ToString("F6", CultureInfo.InvariantCulture),
                    IsNumber: true
                ),
                new(
                    "Location_Y",
                    longitude.ToString("F6", CultureInfo.InvariantCulture),
                    IsNumber: true
                ),
                Field.Number("Scale", 16),
                new("Label", label),
            ]
        );
    }

    private void Say(SimulatedAccount account, Fan fan, ChatLine line) =>
        chats.Add(account, fan, line);

    private Task<IReadOnlyList<Delivery>> SendAsync(
        SimulatedAccount account,
        Fan fan,
        string kind,
        IReadOnlyList<Field> fields
    )
    {
        if (!account.IsMiniProgram && fan.IsBlacklisted)
        {
            return Task.FromResult<IReadOnlyList<Delivery>>([]);
        }

        fan.WindowAt(account).OpenByMessage(time.GetUtcNow());
        return dispatch.SendAsync(press.Message(account, fan, kind, fields));
    }
}

using System.Globalization;
using System.Text;
using System.Xml.Linq;
using WeChatSimulator.Chats;
using WeChatSimulator.Media;

namespace WeChatSimulator.Deliveries;

/// <summary>Reads a passive reply as strictly as WeChat: what it would refuse is refused here with the reason.</summary>
internal sealed class ReplyReader(MediaBox media)
{
    /// <summary>Bytes of UTF-8; measured by developers, not documented.</summary>
    public const int LargestText = 2048;

    /// <exception cref="MalformedReplyException">WeChat would show its failure notice.</exception>
    public Reply Read(Push push, byte[] body)
    {
        var clear = ReplyOpener.Open(push.Account, body);
        if (clear is null)
        {
            return new(Encoding.UTF8.GetString(body), null);
        }

        var xml = ReplyOpener.Parse(clear);
        CheckAddresses(push, xml);
        var type = Text(xml, "MsgType");
        if (push.Account.IsMiniProgram && type != "transfer_customer_service")
        {
            throw new MalformedReplyException(
                "a mini-program answers success or transfer_customer_service only"
            );
        }

        return new(
            clear,
            LineOf(push, xml, type) is { } line ? line with { Via = "passive" } : null
        );
    }

    private ChatLine? LineOf(Push push, XElement xml, string type) =>
        type switch
        {
            "text" => TextLine(xml),
            "image" => Media(xml, "Image", "image"),
            "voice" => Media(xml, "Voice", "other"),
            "video" => Media(xml, "Video", "other"),
            "music" => Other($"[音乐] {xml.Element("Music")?.Element("Title")?.Value}"),
            "news" => News(push, xml),
            "transfer_customer_service" => null,
            _ => throw new MalformedReplyException($"MsgType {type} is unknown"),
        };

    private static void CheckAddresses(Push push, XElement xml)
    {
        Check("ToUserName", push.Fan.OpenIdAt(push.Account));
        Check("FromUserName", push.Account.Options.OriginalId);
        if (
            !long.TryParse(
                Text(xml, "CreateTime"),
                NumberStyles.None,
                CultureInfo.InvariantCulture,
                out _
            )
        )
        {
            throw new MalformedReplyException("CreateTime is not a number of seconds");
        }

        void Check(string name, string expected)
        {
            if (Text(xml, name) != expected)
            {
                throw new MalformedReplyException($"{name} is not {expected}");
            }
        }
    }

    private static ChatLine TextLine(XElement xml)
    {
        var content = Text(xml, "Content");
        var bytes = Encoding.UTF8.GetByteCount(content);
        return bytes switch
        {
            0 => throw new MalformedReplyException("Content is empty"),
            > LargestText => throw new MalformedReplyException(
                $"Content has {bytes} bytes, {LargestText} are allowed"
            ),
            _ => new()
            {
                Side = ChatSide.Account,
                Kind = "text",
                Text = content,
            },
        };
    }

    private ChatLine Media(XElement xml, string group, string kind)
    {
        var id = xml.Element(group)?.Element("MediaId")?.Value;
        var item =
            media.Find(id)
            ?? throw new MalformedReplyException($"{group} has no MediaId that exists");
        return new()
        {
            Side = ChatSide.Account,
            Kind = kind,
            PicUrl = kind == "image" ? media.PathOf(item) : null,
            Text = kind == "image" ? null : $"[{group}]",
        };
    }

    private static ChatLine News(Push push, XElement xml)
    {
        var items = xml.Element("Articles")?.Elements("item").ToList() ?? [];
        var most = push.IsMessage ? 1 : 8;
        if (items.Count is 0 || items.Count > most || Text(xml, "ArticleCount") != $"{items.Count}")
        {
            throw new MalformedReplyException(
                $"news holds 1 to {most} articles here, counted by ArticleCount"
            );
        }

        return new()
        {
            Side = ChatSide.Account,
            Kind = "news",
            Articles =
            [
                .. items.Select(item => new NewsCard(
                    item.Element("Title")?.Value,
                    item.Element("Description")?.Value,
                    item.Element("PicUrl")?.Value,
                    item.Element("Url")?.Value
                )),
            ],
        };
    }

    private static ChatLine Other(string text) =>
        new()
        {
            Side = ChatSide.Account,
            Kind = "other",
            Text = text,
        };

    private static string Text(XElement xml, string name) =>
        xml.Element(name)?.Value ?? throw new MalformedReplyException($"{name} is missing");
}

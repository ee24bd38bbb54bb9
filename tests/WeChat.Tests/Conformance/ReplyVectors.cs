using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;
using WeChat.Replies;

namespace WeChat.Tests.Conformance;

/// <summary>Every kind of passive reply as clear XML.</summary>
internal static class ReplyVectors
{
    private static readonly (string Name, IPassiveReply Reply)[] Replies =
    [
        (
            "text",
            new TextReply(
                "您好，绑卡请点这里：\n<a href=\"https://union.example/m/cards\">绑卡</a>"
            )
        ),
        ("text with what XML must not carry bare", new TextReply("a < b && c ]]> d")),
        ("image", new ImageReply("media-of-a-picture")),
        ("voice", new VoiceReply("media-of-a-voice")),
        ("video", new VideoReply("media-of-a-video", "工会活动", "上周的合唱")),
        (
            "music",
            new MusicReply(
                "media-of-a-cover",
                "会歌",
                "合唱团",
                "https://union.example/a.mp3",
                "https://union.example/a-hq.mp3"
            )
        ),
        (
            "news",
            new NewsReply(
                new NewsArticle(
                    "平安返厦",
                    "补贴开始申请",
                    "https://union.example/p.png",
                    "https://union.example/m/subsidies?a=1&b=2"
                )
            )
        ),
        ("transfer to customer service", new TransferCustomerServiceReply()),
    ];

    public static JsonNode Make() =>
        JsonSerializer.SerializeToNode(
            new
            {
                vectors = Replies.Select(one => new
                {
                    name = one.Name,
                    toUserName = Invented.Fan,
                    fromUserName = Invented.Account,
                    createTime = Invented.Timestamp,
                    msgType = one.Reply.MsgType,
                    given = JsonSerializer.SerializeToNode(
                        one.Reply,
                        one.Reply.GetType(),
                        VectorFile.Json
                    ),
                    xml = Encoding.UTF8.GetString(
                        PassiveReply.ToBytes(
                            one.Reply,
                            new(Invented.Fan, Invented.Account, Invented.Timestamp)
                        )
                    ),
                }),
            },
            VectorFile.Json
        )!;
}

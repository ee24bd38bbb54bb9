using System.Text;
using System.Xml.Linq;
using CsCheck;
using WeChat.Callbacks;
using WeChat.Messages;
using WeChat.Replies;

namespace WeChat.Tests.Replies;

public sealed class PassiveReplyTests
{
    private static readonly ReplyHeader Header = new("oFan", "gh_1", 1795449600);
    private static readonly NewsArticle Article = new(
        "标题",
        "摘要",
        "https://a/p.jpg",
        "https://a/?b=1&c"
    );

    private static IEnumerable<IPassiveReply> EveryKind =>
        [
            new TextReply("你好\n<a href=\"https://a\">绑卡</a>"),
            new ImageReply("m"),
            new VoiceReply("m"),
            new VideoReply("m"),
            new VideoReply("m", "t", "d"),
            new MusicReply("m"),
            new MusicReply("m", "t", "d", "u", "h"),
            new TransferCustomerServiceReply(),
            new TransferCustomerServiceReply("kf@gh"),
        ];

    [TestCaseSource(nameof(EveryKind))]
    public void Reply_WrittenAndRead_IsTheSame(IPassiveReply reply)
    {
        var received = ReplyReader.Read(PassiveReply.ToBytes(reply, Header));
        Assert.That((received.Reply, received.Header), Is.EqualTo((reply, Header)));
    }

    [Test]
    public void Text_Written_HasTencentsShape() =>
        Assert.That(
            Encoding.UTF8.GetString(PassiveReply.ToBytes(new TextReply("你好"), Header)),
            Is.EqualTo(
                "<xml><ToUserName><![CDATA[oFan]]></ToUserName><FromUserName><![CDATA[gh_1]]></FromUserName>"
                    + "<CreateTime>1795449600</CreateTime><MsgType><![CDATA[text]]></MsgType>"
                    + "<Content><![CDATA[你好]]></Content></xml>"
            )
        );

    [Test]
    public void Text_OfAnyCharacters_IsWellFormedAndKeepsTheLegalOnes() =>
        Gen.String.Sample(text =>
        {
            var xml = Encoding.UTF8.GetString(PassiveReply.ToBytes(new TextReply(text), Header));
            var expected = string.Concat(
                text.EnumerateRunes().Select(rune => rune.ToString()).Where(IsLegal)
            );
            var content = XElement
                .Parse(xml, LoadOptions.PreserveWhitespace)
                .Element("Content")!
                .Value;
            return content == expected.ReplaceLineEndings("\n")
                || content
                    == expected.Replace("\r\n", "\n", StringComparison.Ordinal).Replace('\r', '\n');
        });

    [TestCase("]]>")]
    [TestCase("a]]>b]]>")]
    [TestCase("]]]>>")]
    public void Text_WithTheEndOfACDataSection_IsSplit(string text) =>
        Assert.That(
            ReplyReader.Read(PassiveReply.ToBytes(new TextReply(text), Header)).Reply,
            Is.EqualTo(new TextReply(text))
        );

    [Test]
    public void Text_WithControlCharacters_LosesThem() =>
        Assert.That(
            ReplyReader
                .Read(PassiveReply.ToBytes(new TextReply("a\u0000\u0008\uFFFFb\t\n"), Header))
                .Reply,
            Is.EqualTo(new TextReply("ab\t\n"))
        );

    [TestCase("a", 2048, 2048)]
    [TestCase("工", 682, 682)]
    [TestCase("工", 683, 682)]
    [TestCase("😀", 512, 512)]
    [TestCase("😀", 600, 512)]
    public void Text_OverTheLimit_IsCutBetweenCharacters(string unit, int written, int kept)
    {
        var text = string.Concat(Enumerable.Repeat(unit, written));
        var read = (TextReply)
            ReplyReader.Read(PassiveReply.ToBytes(new TextReply(text), Header)).Reply;
        Assert.That(read.Content, Is.EqualTo(string.Concat(Enumerable.Repeat(unit, kept))));
    }

    [Test]
    public void News_WithOneArticle_CarriesIt()
    {
        var bytes = PassiveReply.ToBytes(new NewsReply(Article), Header);
        Assert.That(
            ((NewsReply)ReplyReader.Read(bytes).Reply).Articles.Single(),
            Is.EqualTo(Article)
        );
        Assert.That(Encoding.UTF8.GetString(bytes), Does.Contain("<ArticleCount>1</ArticleCount>"));
    }

    [TestCase(0)]
    [TestCase(2)]
    public void News_WithoutOrWithMoreArticles_IsRefused(int count) =>
        Assert.That(
            () =>
                PassiveReply.ToBytes(new NewsReply([.. Enumerable.Repeat(Article, count)]), Header),
            Throws.TypeOf<CallbackException>().With.Property("Number").EqualTo(-40011)
        );

    [Test]
    public void Header_ToAMessage_SwapsTheAddresses()
    {
        var message = new TextMessage { FromUserName = "oFan", ToUserName = "gh_1" };
        Assert.That(
            ReplyHeader.To(message, DateTimeOffset.FromUnixTimeSeconds(1795449600)),
            Is.EqualTo(Header)
        );
    }

    [TestCase("<xml><MsgType>novel</MsgType></xml>")]
    [TestCase("<xml>")]
    [TestCase("hello")]
    public void Reader_WhatWeChatWouldNotTake_Throws(string reply) =>
        Assert.That(
            () => ReplyReader.Read(Encoding.UTF8.GetBytes(reply)),
            Throws.TypeOf<CallbackException>()
        );

    private static bool IsLegal(string rune) =>
        rune.All(System.Xml.XmlConvert.IsXmlChar) || rune.Length == 2;
}

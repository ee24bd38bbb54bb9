using System.Text;
using WeChat.Events;
using WeChat.Events.Follow;
using WeChat.Events.Jobs;
using WeChat.Events.Menu;
using WeChat.Events.MiniProgram;
using WeChat.Events.Privacy;
using WeChat.Events.Subscriptions;
using WeChat.Messages;
using WeChat.Wire;

namespace WeChat.Tests.Messages;

/// <summary>Where real payloads stray from the documentation.</summary>
public sealed class ToleranceTests
{
    [TestCase("CLICK")]
    [TestCase("click")]
    [TestCase("Click")]
    public void Event_InAnyCase_IsTheSameRecord(string name) =>
        Assert.That(Event<ClickEvent>(name, "").Event, Is.EqualTo(name));

    [Test]
    public void FieldNames_InAnyCase_AreFound() =>
        Assert.That(
            Samples
                .Read<TextMessage>("<xml><msgtype>TEXT</msgtype><CONTENT>a</CONTENT></xml>")
                .Content,
            Is.EqualTo("a")
        );

    [Test]
    public void Ids_WithWhiteSpaceAround_AreTrimmed()
    {
        var scan = Event<ScanEvent>(
            " \n SCAN ",
            "<FromUserName>\n <![CDATA[oFan]]>\t</FromUserName><EventKey> <![CDATA[ s ]]> </EventKey>"
        );
        Assert.That((scan.FromUserName, scan.Scene), Is.EqualTo(("oFan", "s")));
    }

    [TestCase("<![CDATA[  a  ]]>", "  a  ")]
    [TestCase("\n a ", "\n a ")]
    [TestCase("&lt;&#65;&#x1F600;&amp;", "<A😀&")]
    [TestCase("<![CDATA[a]]]]><![CDATA[>b]]>", "a]]>b")]
    [TestCase("a\r\nb\rc", "a\nb\nc")]
    [TestCase("a&#13;b", "a\rb")]
    [TestCase("<!-- x -->a<!-- y -->b", "ab")]
    public void Content_IsNeverTrimmed(string written, string read) =>
        Assert.That(
            Samples
                .Read<TextMessage>(
                    $"<xml><MsgType>text</MsgType><Content>{written}</Content></xml>"
                )
                .Content,
            Is.EqualTo(read)
        );

    [TestCase("qrscene_workplace-17", "workplace-17")]
    [TestCase("qrscene_", "")]
    [TestCase("last_trade_no_1", null)]
    [TestCase("scanbarcode|EAN|1", null)]
    [TestCase("", null)]
    public void Subscribe_SceneOfItsKey_IsWithoutPrefix(string key, string? scene) =>
        Assert.That(
            Event<SubscribeEvent>("subscribe", $"<EventKey>{key}</EventKey>").Scene,
            Is.EqualTo(scene)
        );

    [Test]
    public void Scan_SceneThatLooksPrefixed_IsKept() =>
        Assert.That(
            Event<ScanEvent>("SCAN", "<EventKey>qrscene_1</EventKey>").Scene,
            Is.EqualTo("qrscene_1")
        );

    [TestCase("PUBLISHJOBFINISH")]
    [TestCase("FREEPUBLISHJOBFINISH")]
    public void PublishJob_UnderEitherName_IsRead(string name)
    {
        var job = Event<PublishJobFinishEvent>(
            name,
            "<PublishEventInfo><publish_status>0</publish_status><fail_idx>2</fail_idx></PublishEventInfo>"
        );
        Assert.That((job.PublishStatus, job.FailIdx.Single()), Is.EqualTo((0, 2)));
    }

    [TestCase("sendsuccess", true, null)]
    [TestCase("send success", true, null)]
    [TestCase("send fail", false, null)]
    [TestCase("err(20001)", false, 20001)]
    [TestCase("err(x)", false, null)]
    public void MassSend_Status_IsUnderstoodByPrefix(string status, bool succeeded, int? error)
    {
        var job = Event<MassSendJobFinishEvent>("MASSSENDJOBFINISH", $"<Status>{status}</Status>");
        Assert.That((job.Succeeded, job.ErrorNumber), Is.EqualTo((succeeded, error)));
    }

    [TestCase("success", true, false)]
    [TestCase("failed:user block", false, true)]
    [TestCase("failed: user block", false, true)]
    [TestCase("failed: system failed", false, false)]
    public void TemplateJob_Status_IsUnderstoodByPrefix(string status, bool done, bool blocked)
    {
        var job = Event<TemplateSendJobFinishEvent>(
            "TEMPLATESENDJOBFINISH",
            $"<MsgID>7</MsgID><Status>{status}</Status>"
        );
        Assert.That(
            (job.Succeeded, job.BlockedByUser, job.MsgId),
            Is.EqualTo((done, blocked, "7"))
        );
    }

    [TestCase("<CopyrightCheckResult/>")]
    [TestCase("<CopyrightCheckResult>\n\n</CopyrightCheckResult>")]
    [TestCase("<CopyrightCheckResult><ResultList></ResultList></CopyrightCheckResult>")]
    public void MassSend_EmptyContainers_AreNoArticles(string inner) =>
        Assert.That(
            Event<MassSendJobFinishEvent>("MASSSENDJOBFINISH", inner).CopyrightChecks,
            Is.Empty
        );

    [Test]
    public void Json_LineEndsWhereAnObjectIsExpected_AreAnEmptyObject() =>
        Assert.That(
            Json<SubscribeMsgPopupEvent>(
                "subscribe_msg_popup_event",
                "\"SubscribeMsgPopupEvent\":\"\\n\\n\",\"List\":[{\"TemplateId\":\"t\"}]"
            )
                .Items.Single()
                .TemplateId,
            Is.EqualTo("t")
        );

    [TestCase("{\"TemplateId\":\"t\",\"PopupScene\":1}")]
    [TestCase("[{\"TemplateId\":\"t\",\"PopupScene\":\"1\"}]")]
    [TestCase("[null,\"\",{\"templateid\":\" t \",\"PopupScene\":1}]")]
    public void Json_ListAsArrayOrLoneObject_IsTheSame(string list) =>
        Assert.That(
            Json<SubscribeMsgPopupEvent>("subscribe_msg_popup_event", $"\"List\":{list}").Items,
            Is.EqualTo(new[] { new SubscriptionChoice("t", "", 1) })
        );

    [Test]
    public void Json_KeysWithLeadingSpace_AreFound() =>
        Assert.That(
            Json<UserInfoModifiedEvent>("user_info_modified", "\" OpenID\":\"o\"").OpenId,
            Is.EqualTo("o")
        );

    [TestCase("100", "100")]
    [TestCase("\"porn\"", "porn")]
    public void Json_LabelAsNumberOrText_IsAText(string label, string text) =>
        Assert.That(
            Json<WxaMediaCheckEvent>("wxa_media_check", $"\"result\":{{\"label\":{label}}}").Label,
            Is.EqualTo(text)
        );

    [TestCase("1", true)]
    [TestCase("true", true)]
    [TestCase("\"True\"", true)]
    [TestCase("false", false)]
    [TestCase("0", false)]
    public void Json_FlagInAnySpelling_IsRead(string written, bool flag) =>
        Assert.That(
            Json<WeChat.Events.Cards.UserGiftingCardEvent>(
                "user_gifting_card",
                $"\"IsChatRoom\":{written}"
            ).IsChatRoom,
            Is.EqualTo(flag)
        );

    [Test]
    public void Json_MsgIdAsTextOrBigNumber_IsKeptDigitByDigit()
    {
        var number = Samples.Read<TextMessage>("{\"MsgType\":\"text\",\"MsgId\":9007199254740993}");
        var text = Samples.Read<TextMessage>("{\"MsgType\":\"text\",\"MsgId\":\"49d_15\"}");
        Assert.That((number.MsgId, text.MsgId), Is.EqualTo(("9007199254740993", "49d_15")));
    }

    [TestCase("<xml><action>CheckContainerPath</action></xml>")]
    [TestCase("{\"action\":\"CheckContainerPath\"}")]
    public void ContainerPathCheck_WithoutMsgType_IsKnown(string payload) =>
        Assert.That(
            Samples.Read<ContainerPathCheck>(payload).Action,
            Is.EqualTo("CheckContainerPath")
        );

    [Test]
    public void Payload_WithByteOrderMarkAndSpace_IsRead()
    {
        byte[] payload = [.. "\uFEFF \r\n"u8, .. "<xml><MsgType>text</MsgType></xml>"u8];
        var message = Samples.Read(payload);
        Assert.That(Encoding.UTF8.GetString(message.Raw.Span), Does.StartWith("<xml>"));
    }

    [Test]
    public void UnknownMessage_KeepsEveryFieldAndTheRawPayload()
    {
        const string Payload =
            "<xml><MsgType>novel</MsgType><A> x </A><B><C>1</C><C>2</C></B></xml>";
        var message = Samples.Read<UnknownMessage>(Payload);
        using (Assert.EnterMultipleScope())
        {
            Assert.That(Names(message.Fields), Is.EqualTo("MsgType A B"));
            Assert.That(message.Fields[1].Text, Is.EqualTo(" x "));
            Assert.That(Names(message.Fields[2].Children), Is.EqualTo("C C"));
            Assert.That(Encoding.UTF8.GetString(message.Raw.Span), Is.EqualTo(Payload));
            Assert.That(message.Format, Is.EqualTo(WireFormat.Xml));
        }
    }

    [Test]
    public void UnknownEvent_KeepsEveryField() =>
        Assert.That(
            Names(Event<UnknownEvent>("novel_event", "<A>1</A>").Fields),
            Is.EqualTo("MsgType Event A")
        );

    [Test]
    public void Record_Printed_TellsNothingPersonal() =>
        Assert.That(
            $"{Samples.Read("Messages/text.xml")}{Samples.Read("Messages/text.xml").ReadFields()[1]}",
            Does.Not.Contain("oSampleFan0001").And.Not.Contain("疗休养")
        );

    private static string Names(IEnumerable<PayloadField> fields) =>
        string.Join(' ', fields.Select(field => field.Name));

    private static T Event<T>(string name, string inner)
        where T : InboundMessage =>
        Samples.Read<T>($"<xml><MsgType>Event</MsgType><Event>{name}</Event>{inner}</xml>");

    private static T Json<T>(string name, string inner)
        where T : InboundMessage =>
        Samples.Read<T>($"{{\"MsgType\":\"event\",\"Event\":\"{name}\",{inner}}}");
}

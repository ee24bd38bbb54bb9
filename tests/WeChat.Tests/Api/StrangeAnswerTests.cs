using WeChat.Api;
using WeChat.Api.Media;
using WeChat.Tests.Api.Stage;

namespace WeChat.Tests.Api;

/// <summary>Valid JSON that WeChat's documentation does not foresee: read as far as it makes sense.</summary>
public class StrangeAnswerTests
{
    private static readonly DateTimeOffset Moment = DateTimeOffset.FromUnixTimeSeconds(
        1_700_000_000
    );

    private ScriptedWeChat weChat;

    private WeChatApiClient Client => weChat.Client;

    [SetUp]
    public void MeetWeChat() => weChat = new(TimeProvider.System);

    [TearDown]
    public void PartFromWeChat() => weChat.Dispose();

    [Test]
    public async Task List_WithNothingInIt_LeavesThatOut()
    {
        weChat.Says("""{"user_info_list":[null,{"subscribe":1,"openid":"o"},null]}""");
        Assert.That((await Client.Users.GetAsync(["o"])).Single().OpenId, Is.EqualTo("o"));

        weChat.Says("""{"kf_list":[null]}""");
        Assert.That(await Client.Agents.ListAsync(), Is.Empty);

        weChat.Says("""{"is_menu_open":1,"selfmenu_info":{"button":[null]}}""");
        Assert.That((await Client.Menu.GetCurrentAsync()).Buttons, Is.Empty);

        weChat.Says("""{"menu":{"button":[null,{"name":"a","sub_button":[null]}]}}""");
        Assert.That((await Client.Menu.GetAsync())!.Single().SubButton, Is.Empty);
    }

    [TestCase("1700000000")]
    [TestCase("1700000000000")]
    [TestCase("\"1700000000\"")]
    public async Task Time_InSecondsOrMilliseconds_IsThatMoment(string time)
    {
        weChat.Says($$"""{"subscribe":1,"openid":"o","subscribe_time":{{time}}}""");

        Assert.That((await Client.Users.GetAsync("o")).FollowedAt, Is.EqualTo(Moment));
    }

    [TestCase("9223372036854775807")]
    [TestCase("-9223372036854775808")]
    public async Task Time_OutOfAllTime_IsNotKnown(string time)
    {
        weChat.Says($$"""{"media_id":"m","created_at":{{time}}}""");
        var media = await Client.Media.UploadAsync(MediaKind.Image, Files.Picture());
        Assert.That(media.CreatedAt, Is.EqualTo(DateTimeOffset.UnixEpoch));

        weChat.Says($$"""{"subscribe":1,"openid":"o","subscribe_time":{{time}}}""");
        Assert.That(
            (await Client.Users.GetAsync("o")).FollowedAt,
            Is.Null.Or.EqualTo(DateTimeOffset.UnixEpoch)
        );
    }

    [TestCase("9223372036854775807")]
    [TestCase("-9223372036854775808")]
    public async Task Span_LongerThanAllTime_IsCutShort(string seconds)
    {
        weChat.Says($$"""{"long_data":"x","create_time":1,"expire_seconds":{{seconds}}}""");

        Assert.That((await Client.ShortKeys.GetAsync("k")).Data, Is.EqualTo("x"));
    }

    [Test]
    public async Task Template_KeywordListedTwice_IsListedOnce()
    {
        weChat.Says(
            """
            {"errcode":0,"data":[{"priTmplId":"a","keywordEnumValueList":[
              {"keywordCode":"enum1.DATA","enumValueList":["x"]},{"keywordCode":"enum1","enumValueList":null},null]}]}
            """
        );

        var template = (await Client.SubscriptionTemplates.ListAsync()).Single();

        Assert.That(template.Listed["enum1"], Is.EqualTo(["x"]));
    }

    [Test]
    public async Task UnionId_Empty_IsNone()
    {
        weChat.Says("""{"access_token":"a","openid":"o","unionid":""}""");
        Assert.That((await Client.WebOAuth.ExchangeAsync("c")).UnionId, Is.Null);

        weChat.Says("""{"openid":"o","unionid":""}""");
        Assert.That((await Client.WebOAuth.UserAsync("a", "o")).UnionId, Is.Null);

        weChat.Says("""{"subscribe":1,"openid":"o","unionid":""}""");
        Assert.That((await Client.Users.GetAsync("o")).UnionId, Is.Null);

        weChat.Says("""{"openid":"o","session_key":"s","unionid":""}""");
        Assert.That((await Client.MiniProgram.Login.ExchangeAsync("c")).UnionId, Is.Null);
    }
}

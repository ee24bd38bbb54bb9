using WeChat.Api.WebOAuth;

namespace WeChat.Tests.Api.WebOAuth;

public class WebOAuthTests
{
    [Test]
    public void AuthorizeUrl_Parameters_StandInWeChatsOrderBeforeTheFragment()
    {
        var url = AuthorizeUrl.Build(
            "https://open.weixin.qq.com",
            "wx1",
            "https://union.example/m/card?from=menu&x=中",
            WebOAuthScope.UserInfo,
            "State1",
            forcePopup: true
        );

        Assert.That(
            url,
            Is.EqualTo(
                "https://open.weixin.qq.com/connect/oauth2/authorize?appid=wx1"
                    + "&redirect_uri=https%3A%2F%2Funion.example%2Fm%2Fcard%3Ffrom%3Dmenu%26x%3D%E4%B8%AD"
                    + "&response_type=code&scope=snsapi_userinfo&state=State1&forcePopup=true#wechat_redirect"
            )
        );
    }

    [TestCase("")]
    [TestCase("has-dash")]
    [TestCase("带中文")]
    public void AuthorizeUrl_StateWeChatWouldRefuse_Throws(string state) =>
        Assert.That(
            () => AuthorizeUrl.Build("https://x", "wx1", "https://y", WebOAuthScope.Base, state),
            Throws.ArgumentException
        );

    [Test]
    public void AuthorizeUrl_StateOf129_Throws() =>
        AuthorizeUrl_StateWeChatWouldRefuse_Throws(new string('a', AuthorizeUrl.LongestState + 1));

    [TestCase(""","is_snapshotuser":1""", true)]
    [TestCase("", false)]
    public async Task Exchange_Code_TellsWhoAndWhetherTheyAreReal(string extra, bool isSnapshot)
    {
        using var stub = new ApiStub();
        stub.GivesInTurn(
            "/sns/oauth2/access_token",
            $$"""{"access_token":"a","expires_in":7200,"refresh_token":"r","openid":"oFan","scope":"snsapi_base"{{extra}}}"""
        );

        var grant = await stub.Client.WebOAuth.ExchangeAsync("c0de");

        Assert.That(grant.OpenId, Is.EqualTo("oFan"));
        Assert.That(grant.IsSnapshotUser, Is.EqualTo(isSnapshot));
        Assert.That(
            stub.Server.LogEntries.Single().RequestMessage!.AbsoluteUrl,
            Does.EndWith(
                $"?appid={ApiStub.AppId}&secret={ApiStub.AppSecret}&code=c0de&grant_type=authorization_code"
            )
        );
    }
}

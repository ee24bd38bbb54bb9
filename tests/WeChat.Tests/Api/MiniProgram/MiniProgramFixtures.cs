using WeChat.Api.MiniProgram.ContentSecurity;
using WeChat.Tests.Api.Stage;

namespace WeChat.Tests.Api.MiniProgram;

internal sealed class MiniProgramFixtures : IApiFixtures
{
    public IEnumerable<ApiFixture> All =>
        [
            .. Logins("api-sns-js-code2-session.resp.json"),
            // The same answer for one who keeps accounts for others.
            .. Logins("api-sns-component-js-code2-session.resp.json"),
            // expires_in is no longer given.
            .. Logins("api-sns-jscode2session.json", "expires_in"),
            .. Phones("api-wxa-business-get-user-phone-number.resp.json"),
            .. Phones("api-wxa-business-getuserphonenumber.json"),
            ApiFixture.Request(
                "api-wxa-media-check.req.json",
                client =>
                    client.MiniProgram.ContentSecurity.CheckMediaAsync(
                        new Uri(
                            "https://developers.weixin.qq.com/miniprogram/assets/images/head_global_z_@all.png"
                        ),
                        CheckedMedia.Image,
                        "OPENID",
                        ContentScene.Profile
                    )
            ),
            ApiFixture.Answer(
                "api-wxa-message-security-check.resp.json",
                client =>
                    client.MiniProgram.ContentSecurity.CheckTextAsync(
                        new TextToCheck
                        {
                            OpenId = "o",
                            Scene = ContentScene.Comment,
                            Content = "x",
                        }
                    )
            ),
        ];

    private static IEnumerable<ApiFixture> Logins(
        string file,
        params IReadOnlyList<string> without
    ) => [ApiFixture.Answer(file, client => client.MiniProgram.Login.ExchangeAsync("c"), without)];

    private static IEnumerable<ApiFixture> Phones(string file) =>
        [ApiFixture.Answer(file, client => client.MiniProgram.Users.PhoneAsync("c"))];
}

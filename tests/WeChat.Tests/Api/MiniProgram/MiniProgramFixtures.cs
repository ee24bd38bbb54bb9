using WeChat.Api.MiniProgram.ContentSecurity;
using WeChat.Api.MiniProgram.Users;
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
                "api-wxa-business-check-encrypted-message.req.json",
                client =>
                    client.MiniProgram.Users.OriginAsync(
                        "657edd868c9715a9bebe42b833269a557a48498785397a796f1568c29a200b2c"
                    )
            ),
            ApiFixture.Answer(
                "api-wxa-get-paid-union-id.resp.json",
                client => client.MiniProgram.Users.PaidUnionIdAsync("o", "1")
            ),
            ApiFixture.Request(
                "api-wxa-get-plugin-open-id.req.json",
                client =>
                    client.MiniProgram.Users.PluginOpenIdAsync(
                        "0c2b206443ce0c23338f6cb4d1ec15a1af0b8bcddbff26510dda4b23a433c391"
                    )
            ),
            ApiFixture.Answer(
                "api-wxa-get-plugin-open-id.resp.json",
                client => client.MiniProgram.Users.PluginOpenIdAsync("c")
            ),
            ApiFixture.Request(
                "api-wxa-get-user-risk-rank.req.json",
                client => client.MiniProgram.Users.RiskAsync(Risk),
                // The stage's AppId; numbers of IDs and bank cards are never sent.
                "appid",
                "bank_card_no",
                "cert_no"
            ),
            ApiFixture.Answer(
                "api-wxa-get-user-risk-rank.resp.json",
                client => client.MiniProgram.Users.RiskAsync(Risk)
            ),
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

    private static RiskQuestion Risk =>
        new()
        {
            OpenId = "*****",
            Scene = RiskScene.CampaignAbuse,
            ClientIp = "******",
            MobileNumber = "12345678",
            EmailAddress = "***@qq.com",
            ExtendedInfo = "",
        };

    private static IEnumerable<ApiFixture> Logins(
        string file,
        params IReadOnlyList<string> without
    ) => [ApiFixture.Answer(file, client => client.MiniProgram.Login.ExchangeAsync("c"), without)];

    private static IEnumerable<ApiFixture> Phones(string file) =>
        [ApiFixture.Answer(file, client => client.MiniProgram.Users.PhoneAsync("c"))];
}

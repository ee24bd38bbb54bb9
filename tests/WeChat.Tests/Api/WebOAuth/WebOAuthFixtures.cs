using WeChat.Tests.Api.Stage;

namespace WeChat.Tests.Api.WebOAuth;

internal sealed class WebOAuthFixtures : IApiFixtures
{
    public IEnumerable<ApiFixture> All =>
        [
            ApiFixture.Answer(
                "api-sns-o-auth2-access-token.resp.json",
                client => client.WebOAuth.ExchangeAsync("code")
            ),
            ApiFixture.Answer(
                "api-sns-oauth2-access-token.json",
                client => client.WebOAuth.ExchangeAsync("code")
            ),
            ApiFixture.Answer(
                "api-sns-user-info.resp.json",
                client => client.WebOAuth.UserAsync("t", "o")
            ),
            ApiFixture.Answer(
                "api-sns-userinfo.json",
                client => client.WebOAuth.UserAsync("t", "o")
            ),
        ];
}

using WeChat.Tests.Api.Stage;

namespace WeChat.Tests.Api.Account;

internal sealed class AccountFixtures : IApiFixtures
{
    public IEnumerable<ApiFixture> All =>
        [
            ApiFixture.Answer(
                "api-account-get-account-basic-info.resp.json",
                client => client.Account.InfoAsync()
            ),
            ApiFixture.Request(
                "api-callback-check.req.json",
                client => client.Account.CheckNetworkAsync()
            ),
            ApiFixture.Request(
                "api-clear-quota.req.json",
                client => client.Account.ClearQuotaAsync(),
                // Ours is the stage's AppId.
                "appid"
            ),
            ApiFixture.Answer(
                "api-get-api-domain-ip.resp.json",
                client => client.Account.ApiAddressesAsync()
            ),
            ApiFixture.Answer(
                "api-getcallbackip.json",
                client => client.Account.CallbackAddressesAsync()
            ),
            ApiFixture.Answer(
                "api-open-api-quota-get.resp.json",
                client => client.Account.QuotaAsync("/cgi-bin/menu/get")
            ),
            ApiFixture.Request(
                "api-open-api-request-id-get.req.json",
                client => client.Account.FindRequestAsync("61725984-6126f6f9-040f19c4")
            ),
        ];
}

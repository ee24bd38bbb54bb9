using WeChat.Tests.Api.Stage;

namespace WeChat.Tests.Api.Users;

internal sealed class UserFixtures : IApiFixtures
{
    private static readonly string[] Gone =
    [
        "nickname",
        "sex",
        "city",
        "province",
        "country",
        "headimgurl",
    ];

    public IEnumerable<ApiFixture> All =>
        [
            ApiFixture.Request(
                "api-change-open-id.req.json",
                client =>
                    client.Users.ChangeOpenIdsAsync(
                        "xxxxxxxx",
                        ["oEmYbwN-n24jxvk4Sox81qedINkQ", "oEmYbwH9uVd4RKJk7ZZg6SzL6tTo"]
                    )
            ),
            ApiFixture.Request(
                "api-user-info-batch-get.req.json",
                client =>
                    client.Users.GetAsync([
                        "otvxTs4dckWG7imySrJd6jSi0CWE",
                        "otvxTs_JZ6SEiP0imdhpi50fuSZg",
                    ])
            ),
            ApiFixture.Answer(
                "api-user-info-batch-get.resp.json",
                client => client.Users.GetAsync(["oFan"]),
                Gone
            ),
            ApiFixture.Answer(
                "api-user-info-batchget.json",
                client => client.Users.GetAsync(["oFan"]),
                Gone
            ),
            ApiFixture.Answer("api-user-info.json", client => client.Users.GetAsync("oFan"), Gone),
            ApiFixture.Request(
                "api-user-info-update-remark.req.json",
                client => client.Users.SetRemarkAsync("oDF3iY9ffA-hqb2vVvbr7qxf6A0Q", "pangzi")
            ),
        ];
}

using WeChat.Api;
using WeChat.Api.Mass;
using WeChat.Tests.Api.Stage;

namespace WeChat.Tests.Api.Mass;

internal sealed class MassFixtures : IApiFixtures
{
    private const string Media = "123dsdajkasd231jhksad";
    private const string Video = "IhdaAQXuvJtGzwwc0abfXnzeezfO0NgPK6AQYShD8RQYMTtfzbLdBIQkQziv2XJc";
    private const string Card =
        """{"code":"","openid":"","timestamp":"1402057159","signature":"017bb17407c8e0058a66d72dcc61632b70f511ad"}""";

    private static readonly string[] Fans = ["OPENID1", "OPENID2"];
    private static readonly string[] Pictures = ["aaa", "bbb", "ccc"];

    // The last one's kind is the sample's.
    private static readonly MassMessage[] Bodies =
    [
        new MassText("CONTENT"),
        new MassImages(Pictures, "xxx", NeedOpenComment: true),
        new MassVoice(Media),
        new MassVideo(Video, "TITLE", "DESCRIPTION"),
        new MassCard(Media, Card),
        new MassArticles(Media),
    ];

    private static readonly MassMessage[] Previews =
    [
        new MassText("CONTENT"),
        new MassImages([Media]),
        new MassVoice(Media),
        new MassVideo(Video),
        new MassCard(Media, Card),
        new MassArticles(Media),
    ];

    public IEnumerable<ApiFixture> All =>
        [
            ApiFixture.Requests(
                "api-message-mass-send-all.req.json",
                [.. Bodies.Select(body => Call(api => api.SendToTagAsync(2, body)))]
            ),
            ApiFixture.Requests(
                "api-message-mass-send.req.json",
                [.. Bodies.Select(body => Call(api => api.SendToAsync(Fans, body)))]
            ),
            ApiFixture.Requests(
                "api-message-mass-preview.req.json",
                [
                    Call(api => api.PreviewToNameAsync("示例的微信号", Previews[0])),
                    .. Previews.Select(body => Call(api => api.PreviewAsync("OPENID", body))),
                ]
            ),
            ApiFixture.Answer(
                "api-message-mass-send-all.resp.json",
                client => client.Mass.SendToAllAsync(Bodies[0])
            ),
            ApiFixture.Answer(
                "api-message-mass-send.json",
                client => client.Mass.SendToAsync(Fans, Bodies[0])
            ),
            ApiFixture.Answer(
                "api-message-mass-get.json",
                client => client.Mass.StatusAsync(201053012)
            ),
            ApiFixture.Request(
                "api-message-mass-speed-set.req.json",
                client => client.Mass.SetSpeedAsync(3)
            ),
        ];

    private static Func<WeChatApiClient, Task> Call(Func<MassApi, Task> call) =>
        client => call(client.Mass);
}

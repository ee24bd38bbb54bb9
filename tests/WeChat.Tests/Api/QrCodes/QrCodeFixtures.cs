using WeChat.Tests.Api.Stage;

namespace WeChat.Tests.Api.QrCodes;

internal sealed class QrCodeFixtures : IApiFixtures
{
    public IEnumerable<ApiFixture> All =>
        [
            // The sample shows both kinds of scene at once; a code has one.
            ApiFixture.Request(
                "api-qrcode-create.req.json",
                client => client.QrCodes.CreateTemporaryAsync(123, TimeSpan.FromDays(7)),
                "scene_str"
            ),
            ApiFixture.Answer(
                "api-qrcode-create.json",
                client => client.QrCodes.CreateTemporaryAsync(123, TimeSpan.FromDays(7))
            ),
        ];
}

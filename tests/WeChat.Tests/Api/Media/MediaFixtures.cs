using WeChat.Api.Media;
using WeChat.Tests.Api.Stage;

namespace WeChat.Tests.Api.Media;

internal sealed class MediaFixtures : IApiFixtures
{
    public IEnumerable<ApiFixture> All =>
        [
            ApiFixture.Answer(
                "api-media-upload.json",
                client => client.Media.UploadAsync(MediaKind.Image, Files.Picture())
            ),
        ];
}

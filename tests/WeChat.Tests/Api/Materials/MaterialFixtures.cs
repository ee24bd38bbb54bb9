using WeChat.Api.Materials;
using WeChat.Api.Media;
using WeChat.Tests.Api.Stage;

namespace WeChat.Tests.Api.Materials;

internal sealed class MaterialFixtures : IApiFixtures
{
    public IEnumerable<ApiFixture> All =>
        [
            ApiFixture.Answer(
                "api-media-uploadimg.json",
                client => client.Materials.UploadImageAsync(Files.Picture())
            ),
            ApiFixture.Request(
                "api-material-add-material.req.json",
                client =>
                    client.Materials.AddVideoAsync(
                        Files.Of("v.mp4", new byte[9]),
                        "VIDEO_TITLE",
                        "INTRODUCTION"
                    )
            ),
            ApiFixture.Answer(
                "api-material-add-material.resp.json",
                client => client.Materials.AddAsync(MediaKind.Image, Files.Picture())
            ),
            ApiFixture.Request(
                "api-material-batch-get-material.req.json",
                client => client.Materials.ListAsync(MaterialKind.News, 0, 1),
                "type"
            ),
            ApiFixture.Answer(
                "api-material-batch-get-material.resp.json",
                client => client.Materials.ListAsync(MaterialKind.News, 0, 1)
            ),
            ApiFixture.Answer(
                "api-material-get-material-as-video.resp.json",
                client => client.Materials.GetVideoAsync("id")
            ),
            ApiFixture.Answer(
                "api-material-get-material-count.resp.json",
                client => client.Materials.CountAsync()
            ),
        ];
}

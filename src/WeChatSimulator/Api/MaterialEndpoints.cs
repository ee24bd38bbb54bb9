using System.Globalization;
using System.Text.Json.Nodes;
using WeChatSimulator.Media;

namespace WeChatSimulator.Api;

/// <summary>material/… and media/uploadimg: media that stay.</summary>
internal static class MaterialEndpoints
{
    private const int LargestPage = 20;

    public static void MapMaterials(this IEndpointRouteBuilder api)
    {
        api.MapPost("/cgi-bin/material/add_material", AddAsync);
        api.MapPost("/cgi-bin/media/uploadimg", UploadImageAsync);
        api.MapPost("/cgi-bin/material/get_material", GetAsync);
        api.MapPost("/cgi-bin/material/del_material", DeleteAsync);
        api.MapGet("/cgi-bin/material/get_materialcount", Count);
        api.MapPost("/cgi-bin/material/batchget_material", ListAsync);
    }

    private static async Task<IResult> AddAsync(HttpRequest request, string? type, MediaBox media)
    {
        var (file, refusal) = await SentFile.ReadAsync(request, "media");
        if (file is null)
        {
            return refusal!;
        }

        var code = FileRules.CheckPermanent(type, file);
        if (code != 0)
        {
            return ApiResults.Fail(code);
        }

        var item = media.Keep(type!, file);
        var url = type is "image" ? media.UrlOf(item) : null;
        return ApiResults.Json(new { media_id = item.Id, url });
    }

    private static async Task<IResult> UploadImageAsync(HttpRequest request, MediaBox media)
    {
        var (file, refusal) = await SentFile.ReadAsync(request, "media");
        if (file is null)
        {
            return refusal!;
        }

        var code = FileRules.CheckArticlePicture(file);
        // Of a kind of its own, so that it is neither counted nor listed.
        return code == 0
            ? ApiResults.Json(new { url = media.UrlOf(media.Keep("article-picture", file)) })
            : ApiResults.Fail(code);
    }

    private static async Task<IResult> GetAsync(HttpContext context, MediaBox media) =>
        media.Find(await IdAsync(context.Request)) switch
        {
            { IsPermanent: true, Type: "video" } video => ApiResults.Json(
                new
                {
                    title = video.Title,
                    description = video.Introduction,
                    down_url = media.UrlOf(video),
                }
            ),
            { IsPermanent: true } item => MediaEndpoints.Send(context, item),
            _ => ApiResults.Fail(40007),
        };

    private static async Task<IResult> DeleteAsync(HttpRequest request, MediaBox media) =>
        media.Remove(await IdAsync(request)) ? ApiResults.Ok : ApiResults.Fail(40007);

    private static IResult Count(MediaBox media) =>
        ApiResults.Json(
            new
            {
                voice_count = media.Kept("voice").Count,
                video_count = media.Kept("video").Count,
                image_count = media.Kept("image").Count,
                news_count = media.Kept("news").Count,
            }
        );

    private static async Task<IResult> ListAsync(HttpRequest request, MediaBox media)
    {
        if (await ApiBody.ReadAsync(request) is not { } body)
        {
            return ApiResults.Fail(47001);
        }

        var type = body.Text("type");
        var (offset, count) = (Number(body, "offset"), Number(body, "count"));
        if (type is not ("image" or "voice" or "video" or "news"))
        {
            return ApiResults.Fail(40004);
        }

        if (offset is null or < 0 || count is null or < 1 or > LargestPage)
        {
            return ApiResults.Fail(40097);
        }

        var all = media.Kept(type);
        var page = all.Skip(offset.Value).Take(count.Value).Select(item => Listed(item, media));
        var items = page.ToList();
        return ApiResults.Json(
            new
            {
                total_count = all.Count,
                item_count = items.Count,
                item = items,
            }
        );
    }

    private static object Listed(MediaItem item, MediaBox media) =>
        new
        {
            media_id = item.Id,
            name = item.Name,
            update_time = item.CreatedAt.ToUnixTimeSeconds(),
            url = item.Type is "image" ? media.UrlOf(item) : null,
        };

    private static async Task<string?> IdAsync(HttpRequest request) =>
        (await ApiBody.ReadAsync(request))?.Text("media_id");

    private static int? Number(JsonObject body, string name) =>
        int.TryParse(body.Text(name), CultureInfo.InvariantCulture, out var number) ? number : null;
}

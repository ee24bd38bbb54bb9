using WeChatSimulator.Media;

namespace WeChatSimulator.Api;

/// <summary>media/upload, get and get/jssdk: temporary media, though get also gives what fans sent.</summary>
internal static class MediaEndpoints
{
    public static void MapMedia(this IEndpointRouteBuilder api)
    {
        api.MapPost("/cgi-bin/media/upload", UploadAsync);
        api.MapGet("/cgi-bin/media/get", Get);
        api.MapGet("/cgi-bin/media/get/jssdk", GetPageVoice);
    }

    /// <summary>The bytes with the name WeChat gives them.</summary>
    public static IResult Send(HttpContext context, MediaItem item)
    {
        var name = item.Name.Length > 0 ? item.Name : item.Id;
        context.Response.Headers.ContentDisposition =
            $"attachment; filename=\"{Uri.EscapeDataString(name)}\"";
        return Results.Bytes(item.Bytes, item.ContentType);
    }

    private static async Task<IResult> UploadAsync(
        HttpRequest request,
        string? type,
        MediaBox media
    )
    {
        var (file, refusal) = await SentFile.ReadAsync(request, "media");
        if (file is null)
        {
            return refusal!;
        }

        var code = FileRules.CheckTemporary(type, file);
        if (code != 0)
        {
            return ApiResults.Fail(code);
        }

        var item = media.Add(type!, file.ContentType, file.Bytes);
        var createdAt = item.CreatedAt.ToUnixTimeSeconds();
        return type is "thumb"
            ? ApiResults.Json(
                new
                {
                    type,
                    thumb_media_id = item.Id,
                    created_at = createdAt,
                }
            )
            : ApiResults.Json(
                new
                {
                    type,
                    media_id = item.Id,
                    created_at = createdAt,
                }
            );
    }

    private static IResult Get(HttpContext context, string? media_id, MediaBox media) =>
        media.Find(media_id) switch
        {
            null => ApiResults.Fail(40007),
            { Type: "video" } video => ApiResults.Json(new { video_url = media.UrlOf(video) }),
            { } item => Send(context, item),
        };

    private static IResult GetPageVoice(HttpContext context, string? media_id, MediaBox media) =>
        media.Find(media_id) is { Type: "voice" } voice
            ? Send(context, voice with { ContentType = "voice/speex", Name = $"{voice.Id}.speex" })
            : ApiResults.Fail(40007);
}

using Microsoft.AspNetCore.WebUtilities;
using WeChatSimulator.Media;

namespace WeChatSimulator.Api;

/// <summary>media/upload and get, temporary media only.</summary>
internal static class MediaEndpoints
{
    public static void MapMedia(this IEndpointRouteBuilder api)
    {
        api.MapPost("/cgi-bin/media/upload", UploadAsync);
        api.MapGet("/cgi-bin/media/get", Get);
    }

    private static async Task<IResult> UploadAsync(
        HttpRequest request,
        string? type,
        MediaBox media
    )
    {
        if (type is not ("image" or "voice" or "video" or "thumb"))
        {
            return ApiResults.Fail(40004);
        }

        if (await ReadAsync(request) is not { Bytes.Length: > 0 } file)
        {
            return ApiResults.Fail(41005);
        }

        if (file.Bytes.Length > MediaBox.LargestItem)
        {
            return ApiResults.Fail(45001);
        }

        var item = media.Add(type, file.ContentType, file.Bytes);
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

    private static IResult Get(HttpContext context, string? media_id, MediaBox media)
    {
        if (media.Find(media_id) is not { } item)
        {
            return ApiResults.Fail(40007);
        }

        context.Response.Headers.ContentDisposition = $"attachment; filename=\"{item.Id}\"";
        return Results.Bytes(item.Bytes, item.ContentType);
    }

    /// <summary>
    /// The part named media, with WeChat's own strictness: it does not find the part when the boundary is quoted,
    /// the name is not, or a filename* stands beside it.
    /// </summary>
    private static async Task<(string ContentType, byte[] Bytes)?> ReadAsync(HttpRequest request)
    {
        var boundary = request.ContentType?.Split("boundary=").ElementAtOrDefault(1)?.Trim();
        if (string.IsNullOrEmpty(boundary) || boundary.StartsWith('"'))
        {
            return null;
        }

        try
        {
            var reader = new MultipartReader(boundary, request.Body)
            {
                BodyLengthLimit = MediaBox.LargestItem + 1,
            };
            while (
                await reader.ReadNextSectionAsync(request.HttpContext.RequestAborted) is { } section
            )
            {
                var disposition = section.ContentDisposition ?? string.Empty;
                if (
                    disposition.Contains("name=\"media\"", StringComparison.Ordinal)
                    && !disposition.Contains("filename*", StringComparison.Ordinal)
                )
                {
                    using var buffer = new MemoryStream();
                    await section.Body.CopyToAsync(buffer, request.HttpContext.RequestAborted);
                    return (section.ContentType ?? "application/octet-stream", buffer.ToArray());
                }
            }
        }
        catch (InvalidDataException)
        {
            return null;
        }
        catch (IOException)
        {
            return null;
        }

        return null;
    }
}

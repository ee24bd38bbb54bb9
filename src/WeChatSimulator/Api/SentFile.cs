using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;
using Microsoft.AspNetCore.WebUtilities;
using WeChatSimulator.Media;

namespace WeChatSimulator.Api;

/// <summary>The file of a form, and the JSON that may stand beside it.</summary>
internal sealed record SentFile(
    string Name,
    string ContentType,
    byte[] Bytes,
    JsonObject? Description
)
{
    /// <summary>The name's ending, small, without the dot.</summary>
    public string Extension => Path.GetExtension(Name).TrimStart('.').ToLowerInvariant();

    /// <summary>
    /// The part of this name, read with WeChat's own strictness: without a length ahead there is HTTP 412, and it does
    /// not find the part when the boundary is quoted, the name is not, or a filename* stands beside it.
    /// </summary>
    public static async Task<(SentFile? File, IResult? Refusal)> ReadAsync(
        HttpRequest request,
        string field
    )
    {
        if (request.ContentLength is null)
        {
            return (null, Results.StatusCode(StatusCodes.Status412PreconditionFailed));
        }

        var boundary = request.ContentType?.Split("boundary=").ElementAtOrDefault(1)?.Trim();
        var file =
            string.IsNullOrEmpty(boundary) || boundary.StartsWith('"')
                ? null
                : await ReadAsync(new MultipartReader(boundary, request.Body), field, request);
        return file is { Bytes.Length: > 0 } ? (file, null) : (null, ApiResults.Fail(41005));
    }

    private static async Task<SentFile?> ReadAsync(
        MultipartReader reader,
        string field,
        HttpRequest request
    )
    {
        // One byte more than allowed is enough to tell that it is too large.
        reader.BodyLengthLimit = MediaBox.LargestItem + 1;
        var cancel = request.HttpContext.RequestAborted;
        JsonObject? description = null;
        SentFile? file = null;
        try
        {
            while (await reader.ReadNextSectionAsync(cancel) is { } section)
            {
                var disposition = section.ContentDisposition ?? string.Empty;
                using var buffer = new MemoryStream();
                await section.Body.CopyToAsync(buffer, cancel);
                if (disposition.Contains("name=\"description\"", StringComparison.Ordinal))
                {
                    description = Json(buffer.ToArray());
                }
                else if (
                    disposition.Contains($"name=\"{field}\"", StringComparison.Ordinal)
                    && !disposition.Contains("filename*", StringComparison.Ordinal)
                )
                {
                    var name = section.AsFileSection()?.FileName ?? string.Empty;
                    var type = section.ContentType ?? "application/octet-stream";
                    file = new(name, type, buffer.ToArray(), null);
                }
            }
        }
        catch (IOException)
        {
            return null;
        }

        return file is null ? null : file with { Description = description };
    }

    private static JsonObject? Json(byte[] text)
    {
        try
        {
            return JsonNode.Parse(Encoding.UTF8.GetString(text)) as JsonObject;
        }
        catch (JsonException)
        {
            return null;
        }
    }
}

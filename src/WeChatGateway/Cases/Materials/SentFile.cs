using Microsoft.AspNetCore.WebUtilities;
using Microsoft.Net.Http.Headers;

namespace WeChatUnion.Gateway.Cases.Materials;

/// <summary>
/// The file in a multipart body, read as it comes in: the framework's own reading would lay it down on disk in clear. Its
/// name and type are what the sender says, and not asked for.
/// </summary>
internal static class SentFile
{
    private const int MostParts = 10;

    /// <summary>Null when there is none.</summary>
    /// <exception cref="SentBodyException">No such body, or it broke off.</exception>
    public static async Task<Stream?> OpenAsync(HttpRequest request, CancellationToken cancel)
    {
        try
        {
            return await FindAsync(request, cancel) is { } file ? new SentBody(file) : null;
        }
        catch (Exception error) when (SentBody.RefusalOf(error) is { } refusal)
        {
            throw new SentBodyException(refusal, error);
        }
    }

    private static async Task<Stream?> FindAsync(HttpRequest request, CancellationToken cancel)
    {
        if (
            !MediaTypeHeaderValue.TryParse(request.ContentType, out var type)
            || HeaderUtilities.RemoveQuotes(type.Boundary).Value is not { Length: > 0 } boundary
        )
        {
            return null;
        }
        var parts = new MultipartReader(boundary, request.Body);
        for (var number = 0; number < MostParts; number++)
        {
            if (await parts.ReadNextSectionAsync(cancel) is not { } part)
            {
                return null;
            }
            if (
                ContentDispositionHeaderValue.TryParse(part.ContentDisposition, out var what)
                && what.IsFileDisposition()
            )
            {
                return part.Body;
            }
        }
        return null;
    }
}

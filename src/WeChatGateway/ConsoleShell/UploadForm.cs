using Microsoft.AspNetCore.Antiforgery;
using Microsoft.AspNetCore.WebUtilities;
using Microsoft.Net.Http.Headers;

namespace WeChatUnion.Gateway.ConsoleShell;

/// <summary>
/// A form with one file behind its few words, read as it comes in. The framework's own reading would lay the file down
/// on disk in clear first.
/// </summary>
internal sealed class UploadForm(HttpContext http)
{
    private const int MostWords = 64 * 1024;
    private const int MostFields = 10;
    private const string TokenHeader = "RequestVerificationToken";
    private const string TokenField = "__RequestVerificationToken";
    private readonly Dictionary<string, string> words = new(StringComparer.Ordinal);

    /// <summary>Of the file, as the browser sent it.</summary>
    public string? FileName { get; private set; }

    /// <summary>What comes behind the words; null when no file was chosen.</summary>
    public Stream? File { get; private set; }

    /// <summary>Reads up to the file's first byte.</summary>
    /// <exception cref="InvalidDataException">No such form.</exception>
    /// <exception cref="IOException">It broke off.</exception>
    public async Task ReadAsync(CancellationToken cancel)
    {
        var type = MediaTypeHeaderValue.TryParse(http.Request.ContentType, out var parsed)
            ? HeaderUtilities.RemoveQuotes(parsed.Boundary).Value
            : null;
        if (string.IsNullOrEmpty(type))
        {
            throw new InvalidDataException("No multipart form.");
        }
        var parts = new MultipartReader(type, http.Request.Body);
        for (var i = 0; i < MostFields; i++)
        {
            if (await parts.ReadNextSectionAsync(cancel) is not { } part)
            {
                return;
            }
            if (!ContentDispositionHeaderValue.TryParse(part.ContentDisposition, out var what))
            {
                throw new InvalidDataException("A part without a name.");
            }
            if (what.IsFileDisposition())
            {
                var name = what.FileNameStar.HasValue ? what.FileNameStar : what.FileName;
                FileName = HeaderUtilities.RemoveQuotes(name).Value;
                File = string.IsNullOrEmpty(FileName) ? null : part.Body;
                return;
            }
            words[HeaderUtilities.RemoveQuotes(what.Name).Value ?? ""] = await WordsAsync(
                part,
                cancel
            );
        }
    }

    /// <summary>Whether our own page sent it. The token came as a field; the framework would look for it in the whole form.</summary>
    public async Task<bool> IsOursAsync(IAntiforgery tokens)
    {
        http.Request.Headers[TokenHeader] = words.GetValueOrDefault(TokenField, "");
        return http.Request.Headers[TokenHeader] != "" && await tokens.IsRequestValidAsync(http);
    }

    /// <summary>A field before the file; null when it was not sent.</summary>
    public string? this[string field] => words.GetValueOrDefault(field);

    private static async Task<string> WordsAsync(MultipartSection part, CancellationToken cancel)
    {
        using var text = new StreamReader(part.Body);
        var buffer = new char[MostWords];
        var read = await text.ReadBlockAsync(buffer, cancel);
        return read < MostWords
            ? new string(buffer, 0, read)
            : throw new InvalidDataException("A field that is too long.");
    }
}

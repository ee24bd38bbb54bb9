using Microsoft.AspNetCore.Antiforgery;
using Microsoft.AspNetCore.Http.Metadata;
using Microsoft.AspNetCore.WebUtilities;
using WeChatUnion.Domain.Kernel;
using WeChatUnion.Domain.Staff.Contracts;

namespace WeChatUnion.Gateway.ConsoleShell;

/// <summary>
/// A plain form sends a file, not the circuit: through SignalR 120 MB would go in base64 pieces of 32 KB, each waiting for
/// its answer, and would be gone with a lost connection. What comes next is a page: the file's, or the form's again.
/// </summary>
internal sealed class ConsoleUpload(IAntiforgery tokens, TimeProvider clock)
{
    /// <summary>What the form's few words may take beside the file.</summary>
    private const int Words = 256 * 1024;

    /// <param name="page">With the form: shown again when the file was not taken.</param>
    /// <param name="tooLarge">What it then says of a file over the limit.</param>
    /// <param name="take">Takes it; answers the page that comes next.</param>
    public async Task<IResult> TakeAsync(
        HttpContext http,
        string page,
        Refusal tooLarge,
        Func<StaffActor, UploadForm, DateTimeOffset, Task<Outcome<string>>> take
    )
    {
        var (now, cancel) = (clock.GetUtcNow(), http.RequestAborted);
        if (await ConsoleSession.FindActorAsync(http) is not { } actor)
        {
            return Results.Unauthorized();
        }
        try
        {
            var form = new UploadForm(http);
            await form.ReadAsync(cancel);
            var taken = await form.IsOursAsync(tokens)
                ? await take(actor, form, now)
                : UploadRefusals.FormExpired;
            if (taken.Succeeded)
            {
                return new SeeOther(taken.Value);
            }
            // A browser that still sends reads no answer; it would only see the connection end.
            await (form.File?.CopyToAsync(Stream.Null, cancel) ?? Task.CompletedTask);
            return Again(page, taken.Refusal);
        }
        catch (BadHttpRequestException error)
            when (error.StatusCode == StatusCodes.Status413PayloadTooLarge)
        {
            return Again(page, tooLarge);
        }
        catch (Exception error)
            when (error is InvalidDataException or IOException && !cancel.IsCancellationRequested)
        {
            return Again(page, UploadRefusals.Incomplete);
        }
    }

    public static IRequestSizeLimitMetadata Limit(long bytes) => new BodyLimit(bytes + Words);

    /// <summary>The page with its form again, which says why by the refusal's code.</summary>
    private static SeeOther Again(string page, Refusal refusal) =>
        new(QueryHelpers.AddQueryString(page, "refused", refusal.Code));

    /// <summary>303: what comes next is a page, also for a script that follows.</summary>
    private sealed class SeeOther(string path) : IResult
    {
        public Task ExecuteAsync(HttpContext httpContext)
        {
            httpContext.Response.StatusCode = StatusCodes.Status303SeeOther;
            httpContext.Response.Headers.Location = path;
            return Task.CompletedTask;
        }
    }

    private sealed class BodyLimit(long bytes) : IRequestSizeLimitMetadata
    {
        public long? MaxRequestBodySize => bytes;
    }
}

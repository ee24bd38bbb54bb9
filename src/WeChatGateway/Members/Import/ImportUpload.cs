using Microsoft.AspNetCore.Antiforgery;
using Microsoft.AspNetCore.Http.Metadata;
using WeChatUnion.Domain.Kernel;
using WeChatUnion.Domain.Members.ImportJobs;
using WeChatUnion.Domain.Staff.Contracts;
using WeChatUnion.Gateway.ConsoleShell;

namespace WeChatUnion.Gateway.Members.Import;

/// <summary>
/// A plain form sends the file, not the circuit: through SignalR 120 MB would go in base64 pieces of 32 KB, each waiting
/// for its answer, and would be gone with a lost connection.
/// </summary>
internal static class ImportUpload
{
    /// <summary>What the form's few words may take beside the file.</summary>
    private const int Words = 256 * 1024;

    public static void Map(IEndpointRouteBuilder endpoints)
    {
        var rules = endpoints.ServiceProvider.GetRequiredService<ImportJobRules>();
        endpoints
            .MapPost(ImportPaths.Upload, TakeAsync)
            .WithMetadata(new Limit(rules.MaxBytes + Words))
            .RequireAuthorization(ConsoleSession.Policy);
    }

    private static async Task<IResult> TakeAsync(
        HttpContext http,
        IStaffActors actors,
        IAntiforgery tokens,
        UploadImport upload,
        TimeProvider clock
    )
    {
        var (now, cancel) = (clock.GetUtcNow(), http.RequestAborted);
        if (
            ConsoleSession.Of(http.User) is not { } session
            || await actors.FindAsync(session, now, cancel) is not { } actor
        )
        {
            return Results.Unauthorized();
        }
        try
        {
            var form = new UploadForm(http);
            await form.ReadAsync(cancel);
            if (!await form.IsOursAsync(tokens))
            {
                return Again(ImportPageRefusals.FormExpired);
            }
            if (form.Request() is not { } request)
            {
                return Again(MembersPageRefusals.UnionNeeded);
            }
            if (form.File is null)
            {
                return Again(ImportPageRefusals.FileNeeded);
            }
            var taken = await upload.ExecuteAsync(actor, request, form.File, now, cancel);
            return taken.Succeeded ? SeeOther(ImportPaths.Of(taken.Value)) : Again(taken.Refusal);
        }
        catch (BadHttpRequestException error)
            when (error.StatusCode == StatusCodes.Status413PayloadTooLarge)
        {
            return Again(ImportJobRefusals.FileTooLarge);
        }
        catch (Exception error)
            when (error is InvalidDataException or IOException && !cancel.IsCancellationRequested)
        {
            return Again(ImportPageRefusals.Incomplete);
        }
    }

    private static Next Again(Refusal refusal) =>
        SeeOther(ImportPaths.Refused(ImportPaths.New, refusal));

    /// <summary>303: what comes next is a page, also for a script that follows.</summary>
    private static Next SeeOther(string path) => new(path);

    private sealed class Next(string path) : IResult
    {
        public Task ExecuteAsync(HttpContext httpContext)
        {
            httpContext.Response.StatusCode = StatusCodes.Status303SeeOther;
            httpContext.Response.Headers.Location = path;
            return Task.CompletedTask;
        }
    }

    private sealed class Limit(long bytes) : IRequestSizeLimitMetadata
    {
        public long? MaxRequestBodySize => bytes;
    }
}

using WeChatUnion.Domain.Kernel;
using WeChatUnion.Domain.Members.ImportJobs;
using WeChatUnion.Domain.Staff.Contracts;
using WeChatUnion.Gateway.ConsoleShell;

namespace WeChatUnion.Gateway.Members.Import;

internal static class ImportUpload
{
    public static void Map(IEndpointRouteBuilder endpoints)
    {
        var rules = endpoints.ServiceProvider.GetRequiredService<ImportJobRules>();
        endpoints
            .MapPost(ImportPaths.Upload, TakeAsync)
            .WithMetadata(ConsoleUpload.Limit(rules.MaxBytes))
            .RequireAuthorization(ConsoleSession.Policy);
    }

    private static Task<IResult> TakeAsync(
        HttpContext http,
        ConsoleUpload upload,
        UploadImport import
    )
    {
        return upload.TakeAsync(http, ImportPaths.New, ImportJobRefusals.FileTooLarge, ImportAsync);

        async Task<Outcome<string>> ImportAsync(
            StaffActor actor,
            UploadForm form,
            DateTimeOffset now
        )
        {
            if (Read(form) is not { } request)
            {
                return MembersPageRefusals.UnionNeeded;
            }
            if (form.File is null)
            {
                return UploadRefusals.FileNeeded;
            }
            var taken = await import.ExecuteAsync(
                actor,
                request,
                form.File,
                now,
                http.RequestAborted
            );
            return taken.Succeeded ? ImportPaths.Of(taken.Value) : taken.Refusal;
        }
    }

    /// <summary>Null when no union was chosen.</summary>
    private static UploadImportRequest? Read(UploadForm form) =>
        Guid.TryParse(form["union"], out var union)
            ? new(
                form["kind"] == nameof(ImportKind.Organizations)
                    ? ImportKind.Organizations
                    : ImportKind.Members,
                new(union),
                form.FileName,
                // Only who says so writes.
                DryRun: form["run"] != "write",
                Full: form["full"] == "true"
            )
            : null;
}

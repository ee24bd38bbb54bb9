using WeChatUnion.Domain.Members;
using WeChatUnion.Domain.Members.Import;
using WeChatUnion.Domain.Members.ImportJobs;
using WeChatUnion.Domain.Staff.Contracts;
using WeChatUnion.Gateway.ConsoleShell;
using WeChatUnion.Infrastructure.Members.ImportJobs;

namespace WeChatUnion.Gateway.Members.Import;

/// <summary>The refused rows of an import, to be mended in the file itself.</summary>
internal static class ImportErrorsFile
{
    public static void Map(IEndpointRouteBuilder endpoints) =>
        endpoints.MapGet(ImportPaths.Errors, SendAsync).RequireAuthorization(ConsoleSession.Policy);

    private static async Task SendAsync(
        HttpContext http,
        Guid id,
        ImportJobQueries jobs,
        ReadImportErrors read
    )
    {
        var cancel = http.RequestAborted;
        if (await ConsoleSession.FindActorAsync(http) is not { } actor)
        {
            return;
        }
        var job = new RegisterImportId(id);
        var scope = actor.ScopeOf(MembersActs.Import);
        var found = scope.IsEmpty ? null : await jobs.FindAsync(scope, job, cancel);
        if (found is null)
        {
            await ConsoleDownload.RefuseAsync(
                http,
                scope.IsEmpty ? StaffRefusals.NotAllowed : StaffRefusals.NotFound
            );
            return;
        }
        ConsoleDownload.Begin(
            http.Response,
            ConsoleCsv.ContentType,
            $"{Path.GetFileNameWithoutExtension(found.Row.FileName)}-未导入.csv"
        );
        var sent = await read.ExecuteAsync(actor, job, http.Response.Body, cancel);
        if (!sent.Succeeded)
        {
            await ConsoleDownload.RefuseAsync(http, sent.Refusal);
        }
    }
}

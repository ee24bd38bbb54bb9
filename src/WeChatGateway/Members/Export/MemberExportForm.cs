using Microsoft.AspNetCore.Http.Features;
using WeChatUnion.Domain.Kernel;
using WeChatUnion.Domain.Members;
using WeChatUnion.Domain.Members.Export;
using WeChatUnion.Gateway.ConsoleShell;
using WeChatUnion.Gateway.Pages;

namespace WeChatUnion.Gateway.Members.Export;

/// <summary>
/// The register as a file, written while it is read. Posted: it leaves a line in the trail, and a reason does not belong
/// into an address.
/// </summary>
internal static class MemberExportForm
{
    public const string Page = "/console/members/export";
    public const string File = "/console/members/export/file";
    private const string Workbook =
        "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";

    public static void Map(IEndpointRouteBuilder endpoints) =>
        endpoints
            .MapPost(File, SendAsync)
            .AddEndpointFilter(FormTokens.FilterAsync)
            .RequireAuthorization(ConsoleSession.Policy);

    private static async Task SendAsync(HttpContext http, ExportMembers export, TimeProvider clock)
    {
        var (now, cancel) = (clock.GetUtcNow(), http.RequestAborted);
        if (await ConsoleSession.FindActorAsync(http) is not { } actor)
        {
            return;
        }
        var request = Read(await http.Request.ReadFormAsync(cancel));
        var day = ConsoleWords.Of(UnionCalendar.DayOf(now));
        var isCsv = request.Format == ExportFormat.Csv;
        ConsoleDownload.Begin(
            http.Response,
            isCsv ? ConsoleCsv.ContentType : Workbook,
            $"会员名册-{day}.{(isCsv ? "csv" : "xlsx")}"
        );
        // A workbook is packed by a writer that knows no other way; a CSV never needs it.
        http.Features.Get<IHttpBodyControlFeature>()?.AllowSynchronousIO = !isCsv;
        var sent = await export.ExecuteAsync(actor, request, http.Response.Body, now, cancel);
        if (!sent.Succeeded)
        {
            await ConsoleDownload.RefuseAsync(http, sent.Refusal);
        }
    }

    private static ExportMembersRequest Read(IFormCollection form) =>
        new(
            form["format"] == nameof(ExportFormat.Xlsx) ? ExportFormat.Xlsx : ExportFormat.Csv,
            form["unmasked"] == "true",
            form["reason"],
            // What is no id is nobody's: never the whole list instead.
            form["union"] is [{ Length: > 0 } union]
                ? new UnionOrganizationId(Guid.TryParse(union, out var id) ? id : Guid.Empty)
                : null,
            Enum.TryParse<MemberState>(form["state"], out var state) && Enum.IsDefined(state)
                ? state
                : null
        );
}

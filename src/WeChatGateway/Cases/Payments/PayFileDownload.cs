using System.Globalization;
using Microsoft.AspNetCore.Http.Features;
using WeChatUnion.Domain.Cases.Payments;
using WeChatUnion.Gateway.ConsoleShell;
using WeChatUnion.Gateway.Pages;

namespace WeChatUnion.Gateway.Cases.Payments;

/// <summary>A file for the bank, written while it is opened: it is kept nowhere. Posted, with the reason that stands in the trail.</summary>
internal static class PayFileDownload
{
    private const string Workbook =
        "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";

    public static void Map(IEndpointRouteBuilder endpoints) =>
        endpoints
            .MapPost(PayPaths.File, SendAsync)
            .AddEndpointFilter(FormTokens.FilterAsync)
            .RequireAuthorization(ConsoleSession.Policy);

    private static async Task SendAsync(
        HttpContext http,
        Guid id,
        ExportPayBatch export,
        TimeProvider clock
    )
    {
        var (now, cancel) = (clock.GetUtcNow(), http.RequestAborted);
        if (await ConsoleSession.FindActorAsync(http) is not { } actor)
        {
            return;
        }
        var form = await http.Request.ReadFormAsync(cancel);
        _ = int.TryParse(form["file"], CultureInfo.InvariantCulture, out var file);
        var format = Enum.TryParse<PayFileFormat>(form["format"], out var known) ? known : default;
        format = Enum.IsDefined(format) ? format : PayFileFormat.Xlsx;
        var isXlsx = format == PayFileFormat.Xlsx;
        ConsoleDownload.Begin(
            http.Response,
            isXlsx ? Workbook
                : format == PayFileFormat.Csv ? ConsoleCsv.ContentType
                : "text/csv; charset=GB18030",
            $"发放-{id.ToString()[..8]}-{file}.{(isXlsx ? "xlsx" : "csv")}"
        );
        // A workbook is packed by a writer that knows no other way; a CSV never needs it.
        http.Features.Get<IHttpBodyControlFeature>()?.AllowSynchronousIO = isXlsx;
        var sent = await export.ExecuteAsync(
            actor,
            new(new(id), file, format, form["reason"]),
            http.Response.Body,
            now,
            cancel
        );
        if (!sent.Succeeded)
        {
            await ConsoleDownload.RefuseAsync(http, sent.Refusal);
        }
    }
}

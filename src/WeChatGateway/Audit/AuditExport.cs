using System.Globalization;
using WeChatUnion.Domain.Audit;
using WeChatUnion.Domain.Kernel;
using WeChatUnion.Domain.Members.Contracts;
using WeChatUnion.Domain.Staff.Contracts;
using WeChatUnion.Gateway.ConsoleShell;

namespace WeChatUnion.Gateway.Audit;

/// <summary>The lines of a search as a file, written while they are read.</summary>
internal static class AuditExport
{
    public const string Path = "/console/audit.csv";

    private static readonly string[] Headings =
    [
        "编号",
        "时间",
        "操作",
        "操作代码",
        "操作人类别",
        "操作人",
        "操作人编号",
        "对象",
        "备注",
        "工会",
        "链上位置",
        "封存值",
        "个人详情",
    ];

    public static void Map(IEndpointRouteBuilder endpoints) =>
        endpoints.MapGet(Path, SendAsync).RequireAuthorization(ConsoleSession.Policy);

    private static async Task SendAsync(
        HttpContext http,
        IStaffNames staff,
        IUnionDirectory unions,
        BeginAuditExport begin,
        NamedAuditQueries lines,
        TimeProvider clock,
        [AsParameters] AuditQuestion question
    )
    {
        var (now, cancel) = (clock.GetUtcNow(), http.RequestAborted);
        if (await ConsoleSession.FindActorAsync(http) is not { } actor)
        {
            return;
        }
        var scope = actor.ScopeOf(AuditActs.Export);
        if (scope.IsEmpty)
        {
            await RefuseAsync(http, StaffRefusals.NotAllowed);
            return;
        }
        var search = await question.ReadAsync(scope, staff, unions, cancel);
        if (!search.Succeeded)
        {
            await RefuseAsync(http, search.Refusal);
            return;
        }
        var begun = await begin.ExecuteAsync(actor, search.Value, now, cancel);
        if (!begun.Succeeded)
        {
            await RefuseAsync(http, begun.Refusal);
            return;
        }
        http.Response.ContentType = ConsoleCsv.ContentType;
        http.Response.Headers.ContentDisposition =
            $"attachment; filename=\"audit-{ConsoleWords.Of(UnionCalendar.DayOf(now))}.csv\"";
        await using var text = new StreamWriter(http.Response.Body, ConsoleCsv.Encoding);
        await text.WriteAsync(ConsoleCsv.Line(Headings));
        await foreach (var line in lines.ExportAsync(begun.Value, search.Value, cancel))
        {
            await text.WriteAsync(ConsoleCsv.Line(Cells(line)).AsMemory(), cancel);
        }
    }

    private static IEnumerable<string?> Cells(AuditLineShown shown)
    {
        var line = shown.Line;
        return
        [
            line.Id.ToString(CultureInfo.InvariantCulture),
            ConsoleWords.Second(line.At),
            AuditActWords.Of(line.Act),
            line.Act,
            AuditWords.KindOf(line.Actor),
            shown.Actor,
            line.ActorId?.ToString(),
            line.Subject,
            AuditNoteWords.Of(line.Act, line.Note),
            shown.Union ?? line.UnionPath,
            line.Seq?.ToString(CultureInfo.InvariantCulture),
            line.Seal,
            AuditWords.DetailsOf(line.Details),
        ];
    }

    private static Task RefuseAsync(HttpContext http, Refusal refusal)
    {
        http.Response.StatusCode =
            refusal == StaffRefusals.NotAllowed ? StatusCodes.Status403Forbidden
            : refusal == StaffRefusals.NotFound ? StatusCodes.Status404NotFound
            : StatusCodes.Status400BadRequest;
        http.Response.ContentType = "text/plain; charset=utf-8";
        return http.Response.WriteAsync(refusal.Message, http.RequestAborted);
    }
}
